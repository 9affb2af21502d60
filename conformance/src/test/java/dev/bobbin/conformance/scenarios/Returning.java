package dev.bobbin.conformance.scenarios;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** Return values. */
final class Returning {

  static final class S058 extends Scenario {
    @Generator
    static Coroutine<Integer, Object, String> f() {
      Gen.yield(1);
      return Gen.returns("done");
    }
  }

  static final class S059 extends Scenario {
    @Generator
    static Gen<Integer> a() {
      Gen.yield(1);
      return Gen.returns(null);
    }

    @Generator
    static Gen<Integer> b() {
      Gen.yield(1);
      return null;
    }

    @Generator
    static Gen<Integer> c() {
      Gen.yield(1);
      return Gen.done();
    }
  }

  static final class S060 extends Scenario {
    @Generator
    static Coroutine<Integer, Object, Object> f(Object v) {
      Gen.yield(1);
      return Gen.returns(v);
    }
  }

  static final class S061 extends Scenario {
    @Generator
    static Coroutine<Integer, Object, Integer> f() {
      Gen.yield(1);
      return Gen.returns(2);
    }
  }

  static final class S062 extends Scenario {
    @Generator
    Coroutine<String, Object, String> f() {
      try {
        return Gen.returns("r");
      } finally {
        Gen.yield("from finally");
        log("end of finally");
      }
    }
  }

  static final class S063 extends Scenario {
    @Generator
    @SuppressWarnings("finally")
    static Coroutine<Integer, Object, String> f() {
      try {
        Gen.yield(1);
        return Gen.returns("try");
      } finally {
        return Gen.returns("finally");
      }
    }
  }

  static final class S064 extends Scenario {
    @Generator
    Coroutine<Integer, Object, Integer> f() {
      int x = 1;
      try {
        Gen.yield(x);
        return Gen.returns(x);
      } finally {
        x = 99;
        log("x now", x);
      }
    }
  }

  static final class S065 extends Scenario {
    @Generator
    static Coroutine<String, Object, String> f() {
      try {
        return Gen.returns("r");
      } catch (Throwable e) {
        Gen.yield("never");
      }
      return Gen.done();
    }
  }

  static final class S066 extends Scenario {
    @Generator
    static Coroutine<Object, Object, Object> f() {
      return Gen.returns(Gen.yield(Gen.yield(1)));
    }
  }
}
