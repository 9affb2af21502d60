package dev.bobbin.weaver.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.testing.Allocated;
import dev.bobbin.weaver.testing.WovenClasses;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Resuming a generator, and reading it unboxed, allocates nothing. */
class AllocationTest {
  private static final int ELEMENTS = 100_000;
  private static final int WARM_UP = 20;

  /** Less than any object for each element; more than what a run allocates once. */
  private static final long BYTES_PER_RUN = ELEMENTS;

  private static final WovenClasses WOVEN =
      WovenClasses.of(
          """
          import dev.bobbin.*;
          import java.util.*;
          import java.util.stream.*;
          class Host {
            @Generator static Gen<Integer> range(int n) {
              for (int i = 0; i < n; i++) Gen.yield(i);
              return Gen.done();
            }
            @Generator static Gen<Integer> even(Gen<Integer> source) {
              while (source.hasNext()) { int x = source.nextInt(); if (x % 2 == 0) Gen.yield(x); }
              return Gen.done();
            }
            @Generator static Gen<Long> guarded(int n) {
              long sum = 0;
              for (int i = 0; i < n; i++) {
                try {
                  Gen.yield(sum);
                } finally {
                  sum += i;
                }
              }
              return Gen.done();
            }
            @Generator static Gen<String> cycle(List<String> words) {
              while (true) for (int i = 0; i < words.size(); i++) Gen.yield(words.get(i));
            }
            @Generator static Coroutine<String, String, Void> echo() {
              String got = "";
              while (true) got = Gen.yield(got);
            }
            @Generator static IntStream numbers(int n) {
              for (int i = 0; i < n; i++) Gen.yield(i);
              return Gen.done();
            }
            @Generator static Gen<String> delegating(List<String> words) {
              Gen.yieldFrom(cycle(words)); return Gen.done();
            }
          }
          """);

  private static <T> T call(String method, Object... arguments) {
    return WOVEN.call("Host", method, arguments);
  }

  private static void check(Supplier<?> run) {
    for (int i = 0; i < WARM_UP; i++) {
      run.get();
    }
    long before = Allocated.bytes();
    run.get();
    long allocated = Allocated.bytes() - before;

    assertThat(allocated).isLessThan(BYTES_PER_RUN);
  }

  private static long sumOf(Gen<Integer> ints) {
    long sum = 0;
    while (ints.hasNext()) {
      sum += ints.nextInt();
    }
    return sum;
  }

  private static int lengths(Gen<String> words) {
    int length = 0;
    for (int i = 0; i < ELEMENTS; i++) {
      length += words.next().length();
    }
    return length;
  }

  @Test
  void ints() {
    check(() -> sumOf(call("range", ELEMENTS)));
  }

  @Test
  void a_chain_of_ints() {
    check(() -> sumOf(call("even", AllocationTest.<Gen<Integer>>call("range", ELEMENTS))));
  }

  @Test
  void longs_with_finally() {
    check(
        () -> {
          Gen<Long> longs = call("guarded", ELEMENTS);
          long sum = 0;
          while (longs.hasNext()) {
            sum += longs.nextLong();
          }
          return sum;
        });
  }

  @Test
  void a_stream_of_ints() {
    check(() -> AllocationTest.<IntStream>call("numbers", ELEMENTS).sum());
  }

  @Test
  void references() {
    check(() -> lengths(call("cycle", List.of("a", "bc"))));
  }

  @Test
  void delegation() {
    check(() -> lengths(call("delegating", List.of("a", "bc"))));
  }

  @Test
  void sending() {
    Coroutine<String, String, Void> echo = call("echo");
    echo.next();

    check(
        () -> {
          int length = 0;
          for (int i = 0; i < ELEMENTS; i++) {
            length += echo.send("sent").length();
          }
          return length;
        });
  }
}
