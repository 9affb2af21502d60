package dev.bobbin.weaver.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.weaver.testing.WovenClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UninitializedObjectsTest {

  private static Object sendTwice(String expression) {
    WovenClasses woven =
        WovenClasses.of(
            """
            import dev.bobbin.*;
            class Host {
              record Pair(Object a, long b, Object c) {}
              @Generator static Coroutine<Object, Object, Object> make(boolean flag) {
                return Gen.returns(%s);
              }
            }
            """
                .formatted(expression));
    Coroutine<Object, Object, Object> generator = woven.call("Host", "make", true);
    generator.next();
    while (generator.state() != dev.bobbin.Gen.State.CLOSED) {
      try {
        generator.send("s");
      } catch (dev.bobbin.StopIteration end) {
        return String.valueOf(end.value());
      }
    }
    throw new AssertionError();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Pair(Gen.yield(1), 7L, \"s\")",
        "new Pair(\"s\", 7L, Gen.yield(1))",
        "new Pair(Gen.yield(1), 7L, Gen.yield(2))",
        "new Pair(flag ? Gen.<Object>yield(1) : null, 7L, \"s\")",
        "new Pair(switch (7) { case 7 -> Gen.<Object>yield(1); default -> null; }, 7L, \"s\")",
        "new Pair(new String((String) Gen.yield(1)), 7L, new String((String) Gen.yield(1)))",
        "new Pair(\"\" + Gen.<Object>yield(1), 7L, \"s\")",
      })
  void a_constructor_is_called_with_arguments_that_were_sent(String expression) {
    assertThat(sendTwice(expression)).isEqualTo("Pair[a=s, b=7, c=s]");
  }

  @Test
  void a_try_in_a_switch_expression_moves_the_object_into_locals() {
    String expression =
        """
        new Pair(switch (7) {
          case 7 -> { try { yield Gen.<Object>yield(1); } finally { flag = false; } }
          default -> null;
        }, 7L, "s")""";

    assertThat(sendTwice(expression)).isEqualTo("Pair[a=s, b=7, c=s]");
  }

  @Test
  void the_class_is_initialized_before_the_arguments_are_evaluated() {
    WovenClasses woven =
        WovenClasses.of(
            """
            import dev.bobbin.*;
            class Host {
              static final StringBuilder LOG = new StringBuilder();
              static class Loud {
                static { LOG.append("initialized "); }
                Loud(Object argument) { LOG.append("created"); }
              }
              @Generator static Gen<Object> make() {
                new Loud(Gen.yield(LOG.append("argument ")));
                return Gen.done();
              }
              static Object log() { return LOG.toString(); }
            }
            """);

    woven.<dev.bobbin.Gen<Object>>call("Host", "make").toList();

    assertThat(woven.<String>call("Host", "log")).isEqualTo("initialized argument created");
  }
}
