package dev.bobbin.conformance.coexistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.ClassFolder;
import dev.bobbin.testing.ReducedWeaver;
import dev.bobbin.weaver.Weaver;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.analysis.Analyzer;

/**
 * Who does not write {@code @Durable} gets the bytes of a weaver in which that is missing; the
 * samples are compared in their own module.
 */
@Tag("weaves-itself")
class WithoutDurableTest {

  /** The classes of this module as they were compiled. */
  private static final Path COMPILED = Path.of("target", "test-classes");

  private static final List<URL> WEAVER =
      Stream.of(
              Weaver.class,
              ClassReader.class,
              ClassNode.class,
              GeneratorAdapter.class,
              Analyzer.class)
          .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
          .toList();

  @Test
  void woven_classes_are_the_same_byte_for_byte() throws Exception {
    ReducedWeaver reduced = new ReducedWeaver(WEAVER, "dev.bobbin.weaver", "internal.durable");

    assertThat(reduced.assertSameBytes(ClassFolder.read(COMPILED).values())).isGreaterThan(100);
  }
}
