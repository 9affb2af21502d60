package dev.bobbin.conformance.hardcases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.conformance.reference.MemoryClasses;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hard case 74: class files that a compiler of another language made. */
final class KotlinTest {
  private static final String RESULTS =
      """
      [1, -1, -1, 2, -2, -2, z, 1, 2]
      [7]
      [3, 4]
      [4, end]
      [3, 4, end]
      [of]
      [one]
      [3, b, 2]
      [1, 0.5]
      [secret]
      [0, 1]
      [7, 10]
      [x0, x1]
      [9]
      [A]
      [0, 1]
      [[1], [2], [3], [1]]""";

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> woven_generators_do_what_the_reference_does() {
    Path source = KotlinCompiler.source("Numbers.kt");
    Map<String, byte[]> compiled = KotlinCompiler.compile(source, folder, "-jvm-target", "1.8");
    List<DrivenCase> cases = DrivenCase.allIn(compiled);

    assertThat(cases).hasSize(3);
    return cases.stream().map(each -> DynamicTest.dynamicTest(each.name(), each::compare));
  }

  /** The modes differ in where the code of an interface's function is. */
  @ParameterizedTest
  @ValueSource(strings = {"disable", "enable", "no-compatibility"})
  void what_the_compiler_makes_beside_a_generator_is_no_generator(String defaults)
      throws ReflectiveOperationException {
    Path source = KotlinCompiler.source("Declarations.kt");
    Map<String, byte[]> compiled =
        KotlinCompiler.compile(source, folder, "-jvm-default=" + defaults);

    Class<?> file = MemoryClasses.wovenLikeThisRun(compiled).load("declarations.DeclarationsKt");

    Method run = file.getMethod("run");
    assertThat(run.invoke(null)).isEqualTo(RESULTS);
  }

  /** The compiler checks that what such a function returns is not null, inside of the body. */
  @Test
  void a_return_type_need_not_be_nullable() throws ReflectiveOperationException {
    Map<String, byte[]> compiled =
        KotlinCompiler.compile(KotlinCompiler.source("NonNull.kt"), folder);

    Class<?> file = MemoryClasses.wovenLikeThisRun(compiled).load("nonnull.NonNullKt");

    assertThat(file.getMethod("run").invoke(null)).isEqualTo("[0, 1, 2] 3 x3 [0, 1]");
  }
}
