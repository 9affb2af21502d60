package dev.bobbin.conformance.hardcases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.NotWovenError;
import dev.bobbin.conformance.reference.Log;
import dev.bobbin.conformance.reference.MemoryClasses;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hard cases 68, 70 and 73: woven twice, not at all, and always alike. */
@Tag("weaves-itself")
final class RepetitionTest {

  @TempDir Path folder;

  private Map<String, byte[]> compiled;

  @BeforeEach
  void compile() {
    compiled = Compilation.javac(17, "-g").compile(Corpus.sources(17), folder);
  }

  @Test
  void woven_classes_are_left_as_they_are() {
    Map<String, byte[]> once = MemoryClasses.woven(compiled).classFiles();

    Map<String, byte[]> twice = MemoryClasses.woven(once).classFiles();

    assertThat(twice).containsOnlyKeys(once.keySet());
    once.forEach((name, bytes) -> assertThat(twice.get(name)).as(name).isSameAs(bytes));
  }

  @Test
  void weaving_makes_the_same_bytes_again() {
    Map<String, byte[]> once = MemoryClasses.woven(compiled).classFiles();

    Map<String, byte[]> again = MemoryClasses.woven(compiled).classFiles();

    assertThat(again).containsOnlyKeys(once.keySet());
    once.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void generator_that_was_not_woven_says_so() throws Exception {
    Class<?> frames = MemoryClasses.unchanged(compiled).load("hardcases.Frames");
    Method method = frames.getDeclaredMethod("null_is_merged_with_a_string", Log.class);
    method.setAccessible(true);

    assertThatThrownBy(() -> method.invoke(null, new Log()))
        .cause()
        .isInstanceOf(NotWovenError.class)
        .hasMessageContaining("hardcases.Frames")
        .hasMessageContaining("null_is_merged_with_a_string")
        .hasMessageContaining("-javaagent");
  }

  @Test
  void marker_called_outside_of_all_generators_says_so() {
    assertThatThrownBy(() -> Gen.class.getMethod("yield").invoke(null))
        .hasCauseInstanceOf(NotWovenError.class);
  }
}
