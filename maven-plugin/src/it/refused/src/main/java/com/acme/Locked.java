package com.acme;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

final class Locked {
  @Generator
  Gen<Integer> items() {
    synchronized (this) {
      Gen.yield(1);
    }
    return Gen.done();
  }
}
