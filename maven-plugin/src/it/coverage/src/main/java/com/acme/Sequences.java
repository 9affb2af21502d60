package com.acme;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;

public final class Sequences {
  private final int step;

  public Sequences(int step) {
    this.step = step;
  }

  @Generator
  public Gen<Integer> straight() {
    Gen.yield(1);
    Gen.yield(2);
    return Gen.done();
  }

  @Generator
  public Gen<Integer> evens(List<Integer> all) {
    for (int i : all) {
      if (i % 2 == 0) {
        Gen.yield(i * step);
      }
    }
    return Gen.done();
  }

  @Generator
  public Iterable<Integer> nested(int depth) {
    Gen.yield(depth);
    if (depth > 0) {
      Gen.yieldFrom(nested(depth - 1));
    }
    return null;
  }

  @Generator
  public Gen<String> guarded(List<String> log) {
    try {
      Gen.yield("a");
      Gen.yield("b");
    } finally {
      log.add("closed");
    }
    return Gen.done();
  }
}
