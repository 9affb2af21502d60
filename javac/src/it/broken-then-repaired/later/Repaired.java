package com.acme;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

public class Items {
  @Generator
  public static Gen<Integer> before(Gen<Integer> other) {
    Gen.yield(1);
    return Gen.done();
  }
}
