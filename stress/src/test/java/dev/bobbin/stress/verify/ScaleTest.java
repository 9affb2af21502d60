package dev.bobbin.stress.verify;

import dev.bobbin.stress.suspend.Points;
import dev.bobbin.testing.OncePerBuild;
import org.junit.jupiter.api.Test;

/** The short form of {@link LongScaleTest}. */
@OncePerBuild
class ScaleTest {

  @Test
  void gson_verifies() {
    Scale.assertVerifies(JarLibrary.onClassPath("gson"), Points.INSTRUCTIONS);
  }

  @Test
  void asm_verifies() {
    Library renewed = new WithStackMaps(JarLibrary.onClassPath("asm-tree"));
    Scale.assertVerifies(renewed, Points.INSTRUCTIONS);
  }

  @Test
  void java_util_verifies() {
    Scale.assertVerifies(
        new JdkCopies("java.base", name -> name.startsWith("java/util/")), Points.LINES);
  }
}
