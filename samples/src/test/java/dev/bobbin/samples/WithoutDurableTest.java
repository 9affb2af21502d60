package dev.bobbin.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.testing.ClassFolder;
import dev.bobbin.testing.OncePerBuild;
import dev.bobbin.testing.ReducedWeaver;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples without {@code @Durable} get the bytes of a weaver in which that is missing. */
@OncePerBuild
class WithoutDurableTest {
  private static final String MARK = "Ldev/bobbin/durable/Durable;";

  @TempDir Path folder;

  @Test
  void woven_classes_are_the_same_byte_for_byte() throws Exception {
    UnwovenClasses.ofSamples(folder);
    List<byte[]> durable = new ArrayList<>();
    List<byte[]> others = new ArrayList<>();
    for (byte[] classFile : ClassFolder.read(folder).values()) {
      boolean marked = new String(classFile, StandardCharsets.ISO_8859_1).contains(MARK);
      (marked ? durable : others).add(classFile);
    }
    ReducedWeaver reduced =
        new ReducedWeaver(
            List.of(Build.AGENT_JAR.toUri().toURL()),
            "dev.bobbin.agent.shaded.weaver",
            "internal.durable");

    assertThat(reduced.assertSameBytes(others)).isGreaterThan(150);
    assertThat(durable).hasSizeGreaterThanOrEqualTo(3);
    assertThatThrownBy(() -> reduced.assertSameBytes(durable))
        .isInstanceOf(InvocationTargetException.class)
        .hasRootCauseInstanceOf(ClassNotFoundException.class);
  }
}
