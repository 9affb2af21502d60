package dev.bobbin.conformance.coexistence;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A program that takes every branch of its generators. */
public final class Exercised {
  private static final List<Object> SEEN = new ArrayList<>();

  private final int step;

  private Exercised(int step) {
    this.step = step;
  }

  @Generator
  private Gen<Integer> straight() {
    Gen.yield(step);
    Gen.yield(2 * step);
    return Gen.done();
  }

  @Generator
  private Gen<Integer> evens(List<Integer> all) {
    for (int i : all) {
      if (i % 2 == 0) {
        Gen.yield(i * step);
      }
    }
    return Gen.done();
  }

  /** The loop closes what it is over. */
  @Generator
  private Gen<Integer> upTo(int limit) {
    for (int i : straight()) {
      if (i > limit) {
        break;
      }
      Gen.yield(i + 1);
    }
    return Gen.done();
  }

  @Generator
  private static Iterable<Integer> nested(int depth) {
    Gen.yield(depth);
    if (depth > 0) {
      Gen.yieldFrom(nested(depth - 1));
    }
    return null;
  }

  @Generator
  private static Coroutine<Object, String, String> answering(String question) {
    String answer = Gen.yield(question);
    return Gen.returns(question + answer);
  }

  @Generator
  private static Coroutine<Object, String, String> asking() {
    String first = Gen.yieldFrom(answering("a?"));
    String second = Gen.yieldFrom(answering("b?"));
    return Gen.returns(first + second);
  }

  @Generator
  private static Gen<String> guarded() {
    try {
      Gen.yield("a");
      Gen.yield("b");
    } finally {
      SEEN.add("closed");
    }
    return Gen.done();
  }

  @Generator
  private static Gen<Object> none() {
    return Gen.done();
  }

  private static Supplier<Gen<String>> lambda(String captured) {
    return () -> {
      Gen.yield(captured);
      return Gen.done();
    };
  }

  /** An interface, without a static initializer of its own. */
  private interface Named {
    String name();

    @Generator
    default Gen<String> twice() {
      Gen.yield(name());
      Gen.yield(name());
      return Gen.done();
    }
  }

  public static void main(String[] args) {
    Exercised exercised = new Exercised(10);
    SEEN.addAll(exercised.straight().toList());
    SEEN.addAll(exercised.evens(List.of(1, 2, 3, 4)).toList());
    SEEN.addAll(exercised.upTo(10).toList());
    SEEN.addAll(exercised.upTo(20).toList());
    nested(2).forEach(SEEN::add);
    Coroutine<Object, String, String> asking = asking();
    SEEN.add(asking.next());
    SEEN.add(asking.send("1"));
    SEEN.add(asking.resume("2"));
    try (Gen<String> guarded = guarded()) {
      SEEN.add(guarded.next());
    }
    SEEN.addAll(guarded().toList());
    SEEN.addAll(none().toList());
    SEEN.addAll(lambda("x").get().toList());
    Named named = () -> "n";
    SEEN.addAll(named.twice().toList());
    System.out.print(SEEN);
  }
}
