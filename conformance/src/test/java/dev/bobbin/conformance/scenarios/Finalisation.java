package dev.bobbin.conformance.scenarios;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** Generators that are dropped. */
final class Finalisation {

  static final class S163 extends Scenario {
    @Generator
    Gen<Integer> f() {
      log("body");
      Gen.yield(1);
      return Gen.done();
    }
  }
}
