package dev.bobbin.stress.behaviour;

import dev.bobbin.stress.suspend.Points;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short form of {@link LongBehaviourTest}. */
class BehaviourTest {

  @ParameterizedTest
  @EnumSource
  void gson_reads_and_writes_the_same(Points points) {
    Behaviour.assertSame(points, "GsonDriver", "gson");
  }

  @Test
  void ecj_compiles_the_same() {
    Behaviour.assertSame(Points.LINES, "EcjDriver", "ecj");
  }
}
