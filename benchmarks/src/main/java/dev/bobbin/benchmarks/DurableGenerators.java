package dev.bobbin.benchmarks;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.durable.Durable;
import java.util.Map;

/** Generators that are saved. */
@Durable
final class DurableGenerators {

  private DurableGenerators() {}

  /** Has three variables. */
  @Generator
  static Gen<Long> fibonacci() {
    long last = 0;
    long next = 1;
    for (int round = 0; ; round++) {
      Gen.yield(last + round);
      long sum = last + next;
      last = next;
      next = sum;
    }
  }

  /** Has a map. */
  @Generator
  static Gen<Integer> counting(Map<Integer, Long> map) {
    while (true) {
      Gen.yield(map.size());
    }
  }

  /** Delegates as deep as is asked for. */
  @Generator
  static Gen<Integer> chain(int depth) {
    if (depth > 0) {
      Gen.yieldFrom(chain(depth - 1));
    }
    while (true) {
      Gen.yield(depth);
    }
  }
}
