package dev.bobbin.weaver.loops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.weaver.testing.WovenClasses;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that look as if they had, or had left, what they are over. */
class MisleadingLoopsTest {

  /** A generator logs what it yields, and where it ends. */
  private static final String HOST =
      """
      import dev.bobbin.*;
      import java.util.*;
      class Host {
        static final List<Object> log = new ArrayList<>();
        static final Object lock = new Object();
        static final Gen<Integer> held = numbers();
        static boolean[] flags = new boolean[2];
        static List<Object> log() { return log; }
        static String end() { return "closed" + (Thread.holdsLock(lock) ? " locked" : ""); }
        @Generator static Gen<Integer> numbers() {
          try { for (int i = 1; i <= 9; i++) Gen.yield(i); } finally { log.add(end()); }
          return Gen.done();
        }
        @Generator static Gen<Boolean> flag() {
          try { Gen.yield(flags[0]); Gen.yield(flags[0]); } finally { log.add(flags[0]); }
          return Gen.done();
        }
        %s
        static void run() { for (Object x : g()) log.add(x); }
        @Generator static Gen<Object> g() {
          %s
          return Gen.done();
        }
      }
      """;

  /** Returns what is logged; debug information changes nothing. */
  private static List<Object> log(String members, String body) {
    List<List<Object>> results = new ArrayList<>();
    for (String debug : List.of("-g", "-g:none")) {
      WovenClasses woven = WovenClasses.of(HOST.formatted(members, body), debug).loadAll();
      woven.call("Host", "run");
      results.add(woven.call("Host", "log"));
    }
    assertThat(results.get(1)).as("without debug information").isEqualTo(results.get(0));
    return results.get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "try { %s } catch (IllegalStateException e) { Gen.yield(it.next()); }",
        "try { try { %s } catch (ClassCastException e) { } }"
            + " catch (IllegalStateException e) { Gen.yield(it.next()); }",
        "try { try { %s } finally { Gen.yield(it.next()); } } catch (IllegalStateException e) { }"
      })
  void what_a_handler_reads_is_left_alone(String statement) {
    String loop =
        """
        it = numbers().iterator();
        while (it.hasNext()) {
          int x = it.next();
          Gen.yield(x);
          if (x == 2) throw new IllegalStateException();
        }
        """;

    assertThat(log("", "Iterator<Integer> it = null; " + statement.formatted(loop)))
        .containsExactly(1, 2, 3);
  }

  @Test
  void an_iterator_that_was_declared_before_is_left_alone() {
    String body =
        """
        Iterator<Integer> it = null;
        if (log.isEmpty()) it = numbers().iterator();
        log.add(it != null);
        it = numbers().iterator();
        while (it.hasNext()) { int x = it.next(); Gen.yield(x); break; }
        """;
    WovenClasses woven = WovenClasses.of(HOST.formatted("", body), "-g").loadAll();
    woven.call("Host", "run");

    assertThat(woven.<List<Object>>call("Host", "log")).containsExactly(true, 1);
  }

  /** JVMS 5.4.3.3: what a class inherits from a class goes before what it has from interfaces. */
  @ParameterizedTest
  @ValueSource(strings = {"Last", "Redeclared", "Child"})
  void a_method_of_a_superclass_hides_the_generator_of_an_interface(String type) {
    String members =
        """
        interface Source {
          @Generator default Gen<Integer> all() { Gen.yield(1); return Gen.done(); }
        }
        interface Keeping extends Source { default Gen<Integer> all() { return held; } }
        static class Top { public Gen<Integer> all() { return held; } }
        static class Middle extends Top { }
        static class Bottom extends Middle implements Source { }
        static final class Last extends Middle implements Source { }
        static final class Redeclared implements Source, Keeping { }
        static final class Child extends Bottom {
          @Override @Generator public Gen<Integer> all() {
            for (int i = 0; i < 2; i++) {
              for (int x : super.all()) { Gen.yield(x); break; }
            }
            return Gen.done();
          }
        }
        """;
    String twice = "for (int i = 0; i < 2; i++) { for (int x : s.all()) { Gen.yield(x); break; } }";
    String once = "for (int x : s.all()) Gen.yield(x);";
    String body = type + " s = new " + type + "(); " + (type.equals("Child") ? once : twice);

    assertThat(log(members, body)).containsExactly(1, 2);
  }

  @Test
  void what_a_method_reference_finds_may_be_an_override() {
    String members =
        """
        static class Source {
          @Generator Gen<Integer> all() { Gen.yield(1); return Gen.done(); }
          @Generator final Gen<Integer> two() {
            for (int i = 0; i < 2; i++) {
              for (int x : Gen.of(this::all)) { Gen.yield(x); break; }
            }
            return Gen.done();
          }
        }
        static class Sub extends Source { @Override Gen<Integer> all() { return held; } }
        """;

    assertThat(log(members, "for (int x : new Sub().two()) Gen.yield(x);")).containsExactly(1, 2);
  }

  @Test
  void what_a_reference_to_a_static_method_finds_is_closed() {
    assertThat(log("", "for (int x : Gen.of(Host::numbers)) { Gen.yield(x); break; }"))
        .containsExactly(1, "closed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "synchronized (lock) { for (int x : numbers()) { if (x == 2) return Gen.done(); } }",
        "synchronized (lock) { for (int x : numbers()) { if (x == 2) break; } }",
        "o: for (;;) { synchronized (lock) { for (int x : numbers()) { if (x == 2) break o; } } }",
        "synchronized (log) { synchronized (lock) {"
            + " for (int x : numbers()) { if (x == 2) return Gen.done(); } } }",
        "synchronized (lock) { for (int x : numbers()) {"
            + " synchronized (log) { if (x == 2) return Gen.done(); } } }"
      })
  void a_loop_is_closed_before_a_lock_around_it_is_released(String loop) {
    assertThat(log("", "if (log.isEmpty()) { " + loop + " }")).containsExactly("closed locked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int x : numbers()) { synchronized (lock) { if (x == 2) return Gen.done(); } }",
        "for (int x : numbers()) { synchronized (lock) { if (x == 2) break; } }",
        "try { for (int x : numbers()) { synchronized (lock) { if (x == 2) return Gen.done(); } } }"
            + " finally { flags[0] = true; }"
      })
  void a_loop_is_closed_after_a_lock_within_is_released(String loop) {
    assertThat(log("", "if (log.isEmpty()) { " + loop + " }")).containsExactly("closed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Gen.yield(x); break;", "Gen.yield(x); if (!x) break;"})
  void a_statement_like_a_probe_comes_after_the_loop(String end) {
    String body =
        "boolean[] f = flags; for (boolean x : flag()) { "
            + end
            + " } f[0] = true; Gen.yield(f[0]);";

    assertThat(log("", body)).containsExactly(false, false, true);
  }
}
