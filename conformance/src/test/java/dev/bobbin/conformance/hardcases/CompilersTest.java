package dev.bobbin.conformance.hardcases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Seeds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The corpus, compiled by each compiler that this JVM can run, woven, verified, and driven in all
 * ways beside the reference. In each build, each case is driven in the class file of one of the
 * compilers that know it, with the profile {@code thorough} in those of all.
 */
final class CompilersTest {
  private static final int RUNNING = Runtime.version().feature();

  /** The newest release that both compilers know. */
  private static final int NEWEST = Math.min(RUNNING, 25);

  /** Of each kind of class file that they make, one: the oldest, and those of the running Java. */
  private static final List<Compilation> DIFFERENT =
      List.of(
          Compilation.javac(8, "-g"),
          Compilation.javac(NEWEST, NEWEST == 17 ? "-g:none" : "-g"),
          Compilation.ecj(NEWEST, "-g"));

  private static final List<Compilation> ALL =
      List.of(
          Compilation.javac(8, "-g"),
          Compilation.javac(8, "-g:none"),
          Compilation.javac(11, "-g"),
          Compilation.javac(17, "-g"),
          Compilation.javac(17, "-g:lines"),
          Compilation.javac(17, "-g:none"),
          Compilation.javac(21, "-g"),
          Compilation.javac(25, "-g"),
          Compilation.javac(25, "-g:none"),
          Compilation.ecj(8, "-g"),
          Compilation.ecj(17, "-g"),
          Compilation.ecj(17, "-g:none"),
          Compilation.ecj(21, "-g"),
          Compilation.ecj(25, "-g"));

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicContainer> woven_generators_do_what_the_reference_does() {
    Map<Compilation, List<DrivenCase>> compiled = new LinkedHashMap<>();
    compilations().forEach(each -> compiled.put(each, compile(each)));
    Map<String, List<Compilation>> owners = owners(compiled);
    return compiled.entrySet().stream()
        .map(
            each ->
                DynamicContainer.dynamicContainer(
                    each.getKey().toString(),
                    each.getValue().stream()
                        .filter(one -> owners.get(id(one)).contains(each.getKey()))
                        .map(one -> DynamicTest.dynamicTest(one.name(), one::compare))));
  }

  private static Stream<Compilation> compilations() {
    List<Compilation> all = Seeds.volume(DIFFERENT, ALL);
    return all.stream().filter(compilation -> compilation.release() <= RUNNING);
  }

  private List<DrivenCase> compile(Compilation compilation) {
    Map<String, byte[]> compiled =
        compilation.compile(compilation.corpus(), folder.resolve(compilation.toString()));
    List<DrivenCase> cases = DrivenCase.allIn(compiled);
    assertThat(cases).as("cases").hasSizeGreaterThan(90);
    return cases;
  }

  /** By case, the compilations in which it is driven: not all compilers know all cases. */
  private static Map<String, List<Compilation>> owners(Map<Compilation, List<DrivenCase>> all) {
    Map<String, List<Compilation>> knowing = new HashMap<>();
    all.forEach(
        (compilation, cases) ->
            cases.forEach(
                one -> knowing.computeIfAbsent(id(one), id -> new ArrayList<>()).add(compilation)));
    knowing.replaceAll((id, some) -> Seeds.volume(List.of(inTurn(id, some)), some));
    return knowing;
  }

  /** Java 17 and 25 take different ones of three. */
  private static Compilation inTurn(String id, List<Compilation> some) {
    return some.get(Math.floorMod(id.hashCode() + RUNNING, some.size()));
  }

  private static String id(DrivenCase one) {
    return one.woven().toString();
  }
}
