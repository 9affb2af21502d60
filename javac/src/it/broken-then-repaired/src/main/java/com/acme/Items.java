package com.acme;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

public class Items {
  @Generator
  public static Gen<Integer> before(Gen<Integer> other, boolean all) {
    Gen<Integer> result = other;
    if (all) {
      result = null;
      Gen.yield(1);
      return result;
    }
    return result;
  }
}
