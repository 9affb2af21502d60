package dev.bobbin.stress.verify;

import dev.bobbin.stress.suspend.Points;
import dev.bobbin.testing.OncePerBuild;
import dev.bobbin.testing.Seeds;
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
    String part = Seeds.volume("java/util/stream/", "java/util/");

    Scale.assertVerifies(new JdkCopies("java.base", name -> name.startsWith(part)), Points.LINES);
  }
}
