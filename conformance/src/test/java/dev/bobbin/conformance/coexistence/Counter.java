package dev.bobbin.conformance.coexistence;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.Serializable;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A class that tests mock, make subclasses of and serialize; its version is the JVM's default. */
@SuppressWarnings("serial")
public class Counter implements Serializable {
  private final int from;

  /** Creates a counter. */
  public Counter(int from) {
    this.from = from;
  }

  /** A generator as expression that can be serialized. */
  public interface Source extends Supplier<Gen<Integer>>, Serializable {}

  @Generator
  public Gen<Integer> count(int times) {
    for (int i = 0; i < times; i++) {
      Gen.yield(from + i * step());
    }
    return Gen.done();
  }

  @Generator
  public Coroutine<Integer, Integer, Integer> add() {
    int total = from;
    Integer sent = Gen.yield(total);
    while (sent != null) {
      total += sent * step();
      sent = Gen.yield(total);
    }
    return Gen.returns(total);
  }

  @Generator
  Gen<Integer> down(int n) {
    if (n > 0) {
      Gen.yieldFrom(down(n - 1));
      Gen.yield(n);
    }
    return Gen.done();
  }

  @Generator
  public final Stream<Integer> stream() {
    Gen.yieldFrom(count(2));
    return Gen.done();
  }

  @Generator
  public static Gen<Integer> zeros(int times) {
    for (int i = 0; i < times; i++) {
      Gen.yield(zero());
    }
    return Gen.done();
  }

  /** Returns a generator expression that captures the counter. */
  public Source lambda() {
    return () -> {
      Gen.yield(from);
      Gen.yield(from + step());
      return Gen.done();
    };
  }

  protected int step() {
    return 1;
  }

  static int zero() {
    return 0;
  }
}
