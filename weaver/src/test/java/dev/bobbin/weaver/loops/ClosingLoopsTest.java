package dev.bobbin.weaver.loops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which loops close what they are over. */
class ClosingLoopsTest {

  /** {@code log} is what has been closed. */
  private static final String HOST =
      """
      import dev.bobbin.*;
      import java.util.*;
      class Other {
        @Generator static Gen<Integer> ints() {
          try { Gen.yield(1); Gen.yield(2); } finally { Host.log.add("closed"); }
          return Gen.done();
        }
        @Generator Gen<Integer> virtual() {
          try { Gen.yield(1); Gen.yield(2); } finally { Host.log.add("closed"); }
          return Gen.done();
        }
      }
      interface Task<Y> extends Gen<Y> {}
      class Host {
        static final List<String> log = new ArrayList<>();
        static Gen<Integer> held;
        static List<String> log() { return log; }
        @Generator static Gen<Integer> fresh() {
          try { Gen.yield(1); Gen.yield(2); } finally { log.add("closed"); }
          return Gen.done();
        }
        %s
        static Gen<Integer> make() { return g(); }
        @Generator static Gen<Integer> g() {
          %s
          return Gen.done();
        }
      }
      """;

  private static WovenClasses host(String members, String body, String debug) {
    return WovenClasses.of(HOST.formatted(members, body), debug).loadAll();
  }

  /** Returns what is closed when the generator is closed at its first yield. */
  private static List<String> closedByClose(String members, String body) {
    List<List<String>> results = new ArrayList<>();
    for (String debug : List.of("-g", "-g:none")) {
      WovenClasses woven = host(members, body, debug);
      Gen<Integer> generator = woven.call("Host", "make");
      generator.next();
      generator.close();
      results.add(woven.call("Host", "log"));
    }
    assertThat(results.get(1)).as("without debug information").isEqualTo(results.get(0));
    return results.get(0);
  }

  private static List<String> closedByClose(String body) {
    return closedByClose("", body);
  }

  @Test
  void a_generator_of_the_same_class_is_closed() {
    assertThat(closedByClose("for (int x : fresh()) Gen.yield(x);")).containsExactly("closed");
  }

  @Test
  void a_static_generator_of_another_class_is_closed() {
    assertThat(closedByClose("for (int x : Other.ints()) Gen.yield(x);")).containsExactly("closed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"private", "final", "private final", ""})
  void an_instance_method_is_closed(String modifiers) {
    String method =
        modifiers
            + """
             @Generator Gen<Integer> own() {
              try { Gen.yield(1); Gen.yield(2); } finally { log.add("closed"); }
              return Gen.done();
            }
            """;

    assertThat(closedByClose(method, "for (int x : new Host().own()) Gen.yield(x);"))
        .containsExactly("closed");
  }

  @Test
  void what_a_virtual_method_of_another_class_makes_is_closed() {
    assertThat(closedByClose("for (int x : new Other().virtual()) Gen.yield(x);"))
        .containsExactly("closed");
  }

  @Test
  void what_an_override_hands_out_is_left_alone_if_it_has_started() {
    String override =
        "static class Sub extends Other { @Override Gen<Integer> virtual() { return held; } }";
    String body = "held = fresh(); held.next(); Other o = new Sub();";

    assertThat(closedByClose(override, body + "for (int x : o.virtual()) Gen.yield(x);")).isEmpty();
  }

  @Test
  void what_an_override_makes_is_closed() {
    String override =
        "static class Sub extends Other { @Override Gen<Integer> virtual() { return fresh(); } }";

    assertThat(closedByClose(override, "for (int x : new Sub().virtual()) Gen.yield(x);"))
        .as("the override is no generator, and may hand out what others have")
        .isEmpty();
    assertThat(
            closedByClose(override, "Other o = new Sub(); for (int x : o.virtual()) Gen.yield(x);"))
        .containsExactly("closed");
  }

  @Test
  void an_iterable_or_a_type_of_ones_own_is_closed() {
    String iterable =
        """
        @Generator static Iterable<Integer> iterable() {
          try { Gen.yield(1); Gen.yield(2); } finally { log.add("iterable"); }
          return Gen.done();
        }
        @Generator static Task<Integer> task() {
          try { Gen.yield(1); Gen.yield(2); } finally { log.add("task"); }
          return Gen.done();
        }
        """;

    assertThat(closedByClose(iterable, "for (int x : iterable()) Gen.yield(x);"))
        .containsExactly("iterable");
    assertThat(closedByClose(iterable, "for (int x : task()) Gen.yield(x);"))
        .containsExactly("task");
  }

  @Test
  void a_generator_expression_is_closed() {
    String body =
        """
        int n = 1;
        for (int x : Gen.<Integer>of(() -> {
          try { Gen.yield(n); } finally { log.add("closed"); }
          return Gen.done();
        })) {
          Gen.yield(x);
        }
        """;

    assertThat(closedByClose(body)).containsExactly("closed");
  }

  @Test
  void a_primed_generator_is_closed() {
    String primed =
        """
        @Primed static Gen<Integer> primed() {
          try { Gen.yield(1); Gen.yield(2); } finally { log.add("closed"); }
          return Gen.done();
        }
        """;

    assertThat(closedByClose(primed, "for (int x : primed()) Gen.yield(x);"))
        .containsExactly("closed");
  }

  @Test
  void what_super_makes_is_closed() {
    String sub =
        """
        static class Sub extends Other {
          @Generator Gen<Integer> virtual() {
            for (int x : super.virtual()) Gen.yield(x);
            return Gen.done();
          }
        }
        """;

    assertThat(closedByClose(sub, "for (int x : new Sub().virtual()) Gen.yield(x);"))
        .containsExactly("closed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int x : held) Gen.yield(x);",
        "Gen<Integer> g = fresh(); for (int x : g) Gen.yield(x);",
        "for (int x : held()) Gen.yield(x);",
        "for (int x : held == null ? fresh() : held) Gen.yield(x);",
        "for (int x : held != null ? held : fresh()) Gen.yield(x);",
        "for (int x : held = fresh()) Gen.yield(x);",
        "for (int x : Objects.requireNonNull(fresh())) Gen.yield(x);",
        "Iterator<Integer> i = held.iterator(); while (i.hasNext()) Gen.yield(i.next());",
        "Iterator<Integer> i = fresh(); while (i.hasNext()) Gen.yield(i.next());",
        """
        Iterator<Integer> i = fresh().iterator();
        while (i.hasNext()) { Gen.yield(i.next()); }
        held = (Gen<Integer>) i;
        """
      })
  void what_may_be_known_elsewhere_is_left_alone(String loop) {
    String held = "static Gen<Integer> held() { return held; }";

    assertThat(closedByClose(held, "held = fresh(); " + loop)).isEmpty();
  }

  @Test
  void an_iterator_with_a_name_is_left_alone() {
    String body =
        "Iterator<Integer> i = fresh().iterator(); while (i.hasNext()) Gen.yield(i.next());";
    WovenClasses woven = host("", body, "-g");
    Gen<Integer> generator = woven.call("Host", "make");
    generator.next();
    generator.close();

    assertThat(woven.<List<String>>call("Host", "log")).isEmpty();
  }

  /** The types of all of them are in the stack maps of what is added. */
  @Test
  void variables_and_operands_of_all_types_live_around_a_loop() {
    String body =
        """
        long l = 1; double d = 2; String s = "s"; int[] a = {1}; Object o = s;
        try {
          for (int x : fresh()) {
            float f = 3;
            if (x > 1 || l == 5) { o = a; continue; }
            Gen.yield(Math.addExact((int) l, switch (x) {
              case 1 -> {
                for (int y : Other.ints()) {
                  if (y == 2 && d > 1) break;
                  o = d;
                  Gen.yield(x + y + (int) f);
                }
                yield s.length();
              }
              default -> { l++; yield 2; }
            }));
          }
        } catch (IllegalStateException e) {
          log.add(s + d + l + a.length + o + e);
        } finally {
          log.add(s + d + l + a.length);
        }
        """;

    assertThat(closedByClose(body)).containsExactly("closed", "closed", "s2.011");
  }

  @Test
  void locals_are_those_of_the_source() {
    WovenClasses woven =
        host(
            "", "for (int x : new Other().virtual()) { Gen.yield(x); String y = \"\" + x; }", "-g");
    Gen<Integer> generator = woven.call("Host", "make");
    generator.next();

    assertThat(generator.locals()).containsOnlyKeys("x");
  }

  @Test
  void a_stack_overflow_in_a_loop_closes_what_it_is_over() {
    String endless =
        """
        @Generator static Gen<Integer> endless(int depth) {
          try {
            Gen.yield(depth);
            for (int x : endless(depth + 1)) Gen.yield(x);
          } finally {
            if (depth == 0) log.add("closed");
          }
          return Gen.done();
        }
        """;
    WovenClasses woven =
        host(
            endless,
            """
            try { for (int x : endless(0)) { log.size(); } }
            catch (StackOverflowError e) { log.add("overflow"); }
            Gen.yield(1);
            """,
            "-g");
    Gen<Integer> generator = woven.call("Host", "make");

    assertThat(generator.next()).isEqualTo(1);
    assertThat(woven.<List<String>>call("Host", "log")).containsExactly("closed", "overflow");
  }
}
