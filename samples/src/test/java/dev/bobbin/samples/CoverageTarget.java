package dev.bobbin.samples;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** Generators of many shapes, and a program that runs every line and every branch of them. */
public final class CoverageTarget implements Iterable<String> {
  private final String name = "target";

  @Generator
  static Gen<Integer> range(int from, int to) {
    for (int i = from; i < to; i++) {
      Gen.yield(i);
    }
    return Gen.done();
  }

  @Generator
  static Gen<String> oddAndEven(int limit) {
    for (int i = 0; i < limit; i++) {
      if (i % 2 == 0) {
        Gen.yield("even");
      } else {
        Gen.yield("odd");
      }
    }
    return Gen.done();
  }

  @Primed
  static Coroutine<String, String, Integer> echo() {
    String sent = Gen.yield();
    int count = 0;
    while (sent != null) {
      count++;
      sent = Gen.yield(sent + new StringBuilder(sent).append(count));
    }
    return Gen.returns(count);
  }

  @Generator
  static Coroutine<Object, Integer, Void> guarded() {
    try {
      Gen.yield("try");
    } catch (IllegalStateException raised) {
      Gen.yield(raised.getMessage());
    }
    Gen.yield(List.of(1L, Gen.<Integer>yield(2.0) == null ? 'c' : 's'));
    return null;
  }

  @Generator
  static Coroutine<Object, Object, String> delegating() {
    Gen.yieldFrom(range(0, 2));
    Gen.yieldFrom(List.of("a", "b"));
    int count = Gen.yieldFrom(echo());
    return Gen.returns("count " + count);
  }

  @Generator
  @Override
  public Iterator<String> iterator() {
    Gen.yield(name);
    Gen.yield(switchOn(name.length()));
    return Gen.done();
  }

  private static String switchOn(int length) {
    return "length " + length;
  }

  static Supplier<Gen<Integer>> lambda() {
    return () -> {
      Gen.yield(1);
      Gen.yield(2);
      return Gen.done();
    };
  }

  /** Runs all of it. */
  public static void main(String[] arguments) {
    range(0, 3).toList();
    oddAndEven(2).toList();
    Coroutine<String, String, Integer> echo = echo();
    echo.send("a");
    echo.nextOr(null);
    Gen<Object> guarded = guarded();
    guarded.next();
    guarded.raise(new IllegalStateException("raised"));
    guarded.toList();
    send(guarded());
    delegating().toList();
    new CoverageTarget().forEach(String::length);
    lambda().get().toList();
  }

  private static void send(Coroutine<Object, Integer, Void> guarded) {
    guarded.next();
    guarded.next();
    guarded.send(5);
    guarded.toList();
  }
}
