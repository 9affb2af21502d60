package dev.bobbin.conformance.coexistence;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** A program whose generators have many shapes, and that runs every line of them. */
public final class Shapes {
  private final String name;

  private Shapes(String name) {
    this.name = name;
  }

  @Generator
  private static Gen<Integer> range(int from, int to) {
    for (int i = from; i < to; i++) {
      Gen.yield(i);
    }
    return Gen.done();
  }

  @Generator
  private static Coroutine<Object, Integer, String> adding(List<String> log) {
    long total = 0;
    double weight = 0.5;
    try {
      while (total < 10) {
        Integer sent = Gen.yield(total * weight);
        total += sent == null ? 1 : sent;
      }
    } catch (IllegalStateException raised) {
      Gen.yield(raised.getMessage());
    } finally {
      log.add("left at " + total);
    }
    return Gen.returns("total " + total);
  }

  @Generator
  private Coroutine<Object, Integer, Void> delegating(List<String> log) {
    Gen.yieldFrom(range(0, 2));
    String returned = Gen.yieldFrom(adding(log));
    Object sent = Gen.yield(returned);
    Gen.yield(new StringBuilder(name).append(Gen.<Integer>yield(sent)).toString());
    return Gen.done();
  }

  /** An interface, whose bodies are called through an accessor. */
  interface Named {
    String text();

    @Generator
    default Iterator<Character> letters() {
      for (char letter : text().toCharArray()) {
        Gen.yield(letter);
      }
      return Gen.done();
    }
  }

  private static Supplier<Gen<String>> lambda(String captured) {
    return () -> {
      Gen.yield(captured);
      Gen.yield(captured + captured);
      return Gen.done();
    };
  }

  /** Runs all generators; returns what they yielded, line by line. */
  public static String run() {
    List<Object> seen = new ArrayList<>(range(3, 6).toList());
    List<String> log = new ArrayList<>();
    Coroutine<Object, Integer, Void> outer = new Shapes("shape").delegating(log);
    for (Integer sent : new Integer[] {null, null, null, 4, 6, 7, 8}) {
      seen.add(outer.send(sent));
    }
    seen.add(outer.nextOr("end"));
    seen.addAll(raised(log));
    Named word = () -> "ab";
    word.letters().forEachRemaining(seen::add);
    seen.addAll(lambda("x").get().toList());
    seen.addAll(log);
    return String.join("\n", seen.stream().map(String::valueOf).toList());
  }

  private static List<Object> raised(List<String> log) {
    Coroutine<Object, Integer, String> adding = adding(log);
    List<Object> seen = new ArrayList<>();
    seen.add(adding.next());
    seen.add(adding.next());
    seen.add(adding.raise(new IllegalStateException("raised")));
    seen.add(adding.nextOr("end"));
    seen.add(adding.result());
    return seen;
  }

  public static void main(String[] args) {
    System.out.println(run());
  }
}
