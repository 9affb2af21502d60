package com.acme.library;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

public final class Countdown {
  private Countdown() {}

  @Generator
  public static Gen<Integer> countdown(int from) {
    while (from > 0) {
      Gen.yield(from--);
    }
    return Gen.done();
  }
}
