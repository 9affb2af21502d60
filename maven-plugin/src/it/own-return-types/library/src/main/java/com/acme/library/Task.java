package com.acme.library;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;

public interface Task<R> extends Coroutine<Object, Integer, R> {

  interface Named {
    default String name() {
      return "task";
    }
  }

  interface Step<Y extends Number> extends Gen<Y>, Named {}

  default String described() {
    return "task " + state();
  }

  @Generator
  default Step<Integer> upTo(int n) {
    for (int i = 0; i < n; i++) {
      Gen.yield(i);
    }
    return Gen.done();
  }
}
