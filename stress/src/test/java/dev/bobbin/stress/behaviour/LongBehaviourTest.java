package dev.bobbin.stress.behaviour;

import dev.bobbin.stress.suspend.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Programs that use large parts of libraries, all their methods stressed at every line. */
@Tag("long")
class LongBehaviourTest {

  @Test
  void ecj_compiles_the_same() {
    Behaviour.assertSame(Points.INSTRUCTIONS, "EcjDriver", "ecj");
  }
}
