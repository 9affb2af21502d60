package dev.bobbin.stress.behaviour;

import dev.bobbin.stress.suspend.Points;
import dev.bobbin.testing.OncePerBuild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The short form of {@link LongBehaviourTest}. */
@OncePerBuild
class BehaviourTest {

  @Test
  void gson_reads_and_writes_the_same() {
    Behaviour.assertSame(Points.INSTRUCTIONS, "GsonDriver", "gson");
  }

  /** Most of a minute. */
  @EnabledIfSystemProperty(named = "bobbin.thorough", matches = "true")
  @Test
  void ecj_compiles_the_same() {
    Behaviour.assertSame(Points.LINES, "EcjDriver", "ecj");
  }
}
