package dev.bobbin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All implementations of a workload compute the same; else their times would say nothing. */
class WorkloadsTest {

  @TestFactory
  Stream<DynamicTest> every_implementation_gives_what_the_hand_written_one_gives()
      throws Exception {
    return workloads().stream().flatMap(type -> Variant.of(type).stream()).flatMap(this::tests);
  }

  private Stream<DynamicTest> tests(Variant variant) {
    return variant.implementations().stream()
        .map(Method::getName)
        .map(name -> dynamicTest(variant + " " + name, () -> compare(variant, name)));
  }

  private static void compare(Variant variant, String implementation) throws Throwable {
    boolean virtual = Implementations.NEWER.contains(implementation);
    assumeTrue(!virtual || Runtime.version().feature() >= 21, "needs virtual threads");
    assumeTrue(Implementations.isMeasured(implementation, variant.value()), "overflows the stack");

    assertThat(variant.run(implementation)).isEqualTo(variant.run("hand"));
  }

  @Test
  void peers_are_not_measured_where_they_overflow_the_stack() throws Exception {
    Variant deep =
        new Variant(
            DelegationDepth.class,
            DelegationDepth.class.getField("depth"),
            Implementations.TOO_DEEP);

    assertThatThrownBy(() -> deep.run("kotlin")).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void every_workload_is_implemented_by_hand_and_with_Bobbin() throws Exception {
    assertThat(workloads())
        .hasSizeGreaterThan(25)
        .allSatisfy(
            type ->
                assertThat(Arrays.stream(type.getMethods()).map(Method::getName))
                    .contains("hand", "bobbin"));
  }

  private static List<Class<?>> workloads() throws IOException, URISyntaxException {
    Path classes = Path.of(Workload.class.getResource("Workload.class").toURI()).getParent();
    try (Stream<Path> files = Files.list(classes)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\w+\\.class"))
          .sorted()
          .<Class<?>>map(name -> named(name.substring(0, name.indexOf('.'))))
          .filter(type -> type.getSuperclass() == Workload.class)
          .toList();
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(Workload.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
