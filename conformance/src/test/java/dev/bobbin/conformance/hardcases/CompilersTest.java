package dev.bobbin.conformance.hardcases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Seeds;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The corpus, compiled by each compiler that this JVM can run, woven, verified, and driven in all
 * ways beside the reference.
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
    return compilations().map(this::cases);
  }

  private static Stream<Compilation> compilations() {
    List<Compilation> all = Seeds.volume(DIFFERENT, ALL);
    return all.stream().filter(compilation -> compilation.release() <= RUNNING);
  }

  private DynamicContainer cases(Compilation compilation) {
    return DynamicContainer.dynamicContainer(
        compilation.toString(), Stream.of(compilation).flatMap(this::compileAndDrive));
  }

  private Stream<DynamicTest> compileAndDrive(Compilation compilation) {
    Map<String, byte[]> compiled =
        compilation.compile(compilation.corpus(), folder.resolve(compilation.toString()));
    List<DrivenCase> cases = DrivenCase.allIn(compiled);
    assertThat(cases).as("cases").hasSizeGreaterThan(90);
    return cases.stream().map(each -> DynamicTest.dynamicTest(each.name(), each::compare));
  }
}
