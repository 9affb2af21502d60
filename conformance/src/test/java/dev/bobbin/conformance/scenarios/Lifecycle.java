package dev.bobbin.conformance.scenarios;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** Creation, exhaustion, and independence of generators. */
final class Lifecycle {

  static final class S001 extends Scenario {
    @Generator
    Gen<Integer> f() {
      log("started");
      Gen.yield(1);
      return Gen.done();
    }
  }

  static final class S002 extends Scenario {
    int arg() {
      log("arg evaluated");
      return 7;
    }

    @Generator
    Gen<Integer> f(int a) {
      log("body", a);
      Gen.yield(a);
      return Gen.done();
    }

    Gen<Integer> make() {
      return f(arg());
    }
  }

  static final class S003 extends Scenario {
    @Generator
    Gen<Integer> f() {
      Gen.yield(1);
      Gen.yield(2);
      log("end");
      return Gen.done();
    }
  }

  static final class S004 extends Scenario {
    @Generator
    Gen<Integer> f(boolean flag) {
      log("body");
      if (flag) {
        Gen.yield(1);
      }
      return Gen.done();
    }
  }

  static final class S005 extends Scenario {
    @Generator
    Gen<Integer> f() {
      Gen.yield();
      Gen.yield(null);
      return Gen.done();
    }
  }

  static final class S006 extends Scenario {
    @Generator
    Gen<Integer> count(int n) {
      while (true) {
        n += 1;
        Gen.yield(n);
      }
    }
  }

  static final class S007 extends Scenario {
    @Generator
    static Gen<Integer> f() {
      Gen.yield(1);
      Gen.yield(2);
      Gen.yield(3);
      return Gen.done();
    }
  }

  static final class S008 extends Scenario {
    @Generator
    Gen<Integer> f() {
      try {
        for (int i = 0; i < 5; i++) {
          Gen.yield(i);
        }
      } finally {
        log("cleanup");
      }
      return Gen.done();
    }
  }

  static final class S009 extends Scenario {
    @Generator
    static Gen<Integer> f() {
      Gen.yield(1);
      throw new IllegalArgumentException("bad");
    }
  }

  static final class S010 extends Scenario {
    @Generator
    Gen<Integer> f() {
      log("body");
      Gen.yield(1);
      return Gen.done();
    }
  }

  static final class S011 extends Scenario {
    @Generator
    static Gen<Integer> myGen() {
      Gen.yield(1);
      return Gen.done();
    }
  }

  static final class S012 extends Scenario {
    @Generator
    static Gen<Integer> fib() {
      int a = 0;
      int b = 1;
      while (true) {
        Gen.yield(a);
        int sum = a + b;
        a = b;
        b = sum;
      }
    }
  }
}
