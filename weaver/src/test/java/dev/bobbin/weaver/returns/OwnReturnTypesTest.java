package dev.bobbin.weaver.returns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Generators whose return type is an interface of the user's that extends Gen or Coroutine. */
class OwnReturnTypesTest {

  private static final WovenClasses CLASSES =
      WovenClasses.of(
              """
          import dev.bobbin.*;
          import java.io.*;
          import java.util.*;
          import java.util.concurrent.Callable;
          import java.util.function.*;

          interface Named { default String name() { return "n"; } String toString(); }
          interface Request {}
          interface Wide<A, B> extends Coroutine<B, A, List<B>>, Named {}
          interface Narrow<T> extends Wide<String, T>, Comparable<Narrow<T>>, Closeable {
            default int compareTo(Narrow<T> other) { return name().compareTo(other.name()); }
            @Override T next();
            static int one() { return 1; }
            private int two() { return 2; }
          }
          interface Made extends Coroutine<Integer, Object, Integer> {
            @Generator static Made up(int n) {
              for (int i = 0; i < n; i++) Gen.yield(i);
              return Gen.done(n);
            }
            @Generator default Made twice(int n) {
              int first = Gen.yieldFrom(up(n));
              int second = Gen.yieldFrom(up(n));
              return Gen.done(first + second);
            }
          }

          class Host {
            interface Task<R> extends Coroutine<Object, Integer, R> {
              default String described() { return "task " + state(); }
            }
            private interface Rows extends Gen<String> { default long size() { return toList().size(); } }

            @Generator static Task<Integer> sum() {
              int sum = 0;
              for (int i = 0; i < 3; i++) {
                Integer sent = Gen.yield(i);
                sum += sent == null ? 0 : sent;
              }
              return Gen.done(sum);
            }
            @Generator static Task<Integer> witness() {
              Gen.yield(1);
              return (Task<Integer>) Gen.<Object, Integer, Integer>returns(7);
            }
            @Generator static Task<Integer> either(boolean b) {
              Gen.yield(1);
              return b ? Gen.done(5) : Gen.done();
            }
            @Generator static Task<Integer> indirect(int n) {
              Task<Integer> end = switch (n) { case 0 -> Gen.done(10); case 1 -> Gen.done(); default -> null; };
              try {
                Gen.yield(n);
                return end;
              } finally {
                Gen.yield("finally");
              }
            }
            @Generator static Task<Integer> overridden() {
              try { return Gen.done(1); } finally { if (sum() != null) return Gen.done(2); }
            }
            @Primed static Task<Integer> primed() {
              Integer sent = Gen.yield(1);
              return Gen.done(sent);
            }
            @Generator static Rows rows(String... texts) { for (String t : texts) Gen.yield(t); return Gen.done(); }
            @Generator static Narrow<Long> narrow() {
              String text = Gen.yield(1L);
              Gen.yield((long) text.length());
              return Gen.done(List.of(3L));
            }
            @Generator static <T extends Task<Integer>> T variable() { Gen.yield(4); return Gen.done(); }
            static Task<String> lambda(int n) throws Exception {
              Callable<Task<String>> body = () -> { Gen.yield(n); return Gen.done("end " + n); };
              return body.call();
            }
            static long size() { return rows("a", "b").size(); }
            static List<Object> drive(Task<Integer> task, Integer... sent) {
              List<Object> seen = new ArrayList<>();
              try {
                seen.add(task.next());
                for (Integer i : sent) seen.add(task.send(i));
                while (true) seen.add(task.next());
              } catch (StopIteration end) {
                seen.add("-> " + task.result());
                return seen;
              }
            }
            static List<Object> all() throws Exception {
              Task<String> lambda = lambda(9);
              return Arrays.asList(
                  drive(sum(), 1, 2), drive(witness()), drive(either(true)), drive(either(false)),
                  drive(indirect(0)), drive(indirect(1)), drive(indirect(2)), drive(overridden()),
                  primed().described(), rows("x").toList(), size(),
                  drive(Host.<Task<Integer>>variable()), lambda.next(), lambda.hasNext(), lambda.result());
            }
            static List<Object> narrowed() throws Exception {
              Narrow<Long> narrow = narrow();
              try (narrow) {
                return List.of(narrow.name(), narrow.next(), narrow.send("four"), narrow.compareTo(narrow()));
              }
            }
            static List<Object> made() {
              Made twice = Made.up(1).twice(2);
              return List.of(twice.toList(), twice.result());
            }
            static Map<String, Object> locals() {
              Task<Integer> task = sum();
              task.next();
              return task.locals();
            }
          }
          """,
              "-g")
          .loadAll();

  @Test
  void frame_is_of_the_return_type() {
    List<Object> all = CLASSES.call("Host", "all");

    assertThat(all)
        .isEqualTo(
            Arrays.asList(
                List.of(0, 1, 2, "-> 3"),
                List.of(1, "-> 7"),
                List.of(1, "-> 5"),
                List.of(1, "-> null"),
                List.of(0, "finally", "-> 10"),
                List.of(1, "finally", "-> null"),
                List.of(2, "finally", "-> null"),
                List.of("-> 2"),
                "task SUSPENDED",
                List.of("x"),
                2L,
                List.of(4, "-> null"),
                9,
                false,
                "end 9"));
  }

  @Test
  void interfaces_may_have_several_levels_and_default_methods() {
    List<Object> narrowed = CLASSES.call("Host", "narrowed");

    assertThat(narrowed).containsExactly("n", 1L, 4L, 0);
  }

  @Test
  void interface_may_hold_its_own_generators() {
    List<Object> made = CLASSES.call("Host", "made");

    assertThat(made).containsExactly(List.of(0, 1, 0, 1), 4);
  }

  @Test
  void locals_and_text_are_those_of_any_generator() {
    assertThat(CLASSES.<Object>call("Host", "locals")).hasToString("{sum=0, i=0}");
    assertThat(CLASSES.<Gen<?>>call("Host", "sum").toString())
        .matches("<generator Host.sum at \\w+.java:\\d+, CREATED>");
  }
}
