package com.acme;

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

  public static void main(String[] args) {
    for (int i : countdown(3)) {
      System.out.println(i);
    }
  }
}
