package dev.bobbin.conformance.scenarios;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;

/** What generators tell about themselves. */
final class Introspection {

  static final class S140 extends Scenario {
    @Generator
    static Gen<Integer> sub() {
      Gen.yield(1);
      return Gen.done();
    }

    @Generator
    static Gen<Integer> f() {
      Gen.yield(0);
      Gen.yieldFrom(sub());
      Gen.yield(2);
      Gen.yieldFrom(List.of(3));
      return Gen.done();
    }
  }

  static final class S141 extends Scenario {
    @Generator
    static Gen<Integer> f() {
      Gen.yield(1);
      return Gen.done();
    }
  }

  static final class S142 extends Scenario {
    @Generator
    Gen<Integer> sub() {
      log("a", stateOf(generator("g")), generator("g").delegate() == null);
      Gen.yield(1);
      log("b", stateOf(generator("g")), generator("g").delegate() == null);
      return Gen.done();
    }

    @Generator
    Gen<Integer> f() {
      Gen.yieldFrom(sub());
      return Gen.done();
    }
  }

  static final class S143 extends Scenario {
    @Generator
    static Gen<Integer> c() {
      Gen.yield(1);
      return Gen.done();
    }

    @Generator
    static Gen<Integer> b() {
      Gen.yieldFrom(c());
      return Gen.done();
    }

    @Generator
    static Gen<Integer> a() {
      Gen.yieldFrom(b());
      return Gen.done();
    }
  }
}
