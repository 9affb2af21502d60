package dev.bobbin.conformance.scenarios;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import dev.bobbin.StopIteration;
import java.util.ArrayList;
import java.util.List;

/** {@code close}, and what bodies do about it. */
final class Closing {

  static final class S040 extends Scenario {
    @Generator
    Coroutine<Integer, Object, Integer> f() {
      log("body");
      try {
        Gen.yield(1);
      } catch (GeneratorExit e) {
        log("never");
        return Gen.returns(3);
      }
      return Gen.done();
    }
  }

  static final class S041 extends Scenario {
    @Generator
    Gen<Integer> f() {
      try {
        Gen.yield(1);
      } finally {
        log("fin");
      }
      return Gen.done();
    }
  }

  static final class S042 extends Scenario {
    @Generator
    Coroutine<Integer, Object, String> f() {
      try {
        Gen.yield(1);
      } catch (GeneratorExit e) {
        log("caught");
        return Gen.returns("result");
      }
      return Gen.done();
    }
  }

  static final class S043 extends Scenario {
    @Generator
    Gen<Integer> f() {
      try {
        Gen.yield(1);
      } catch (GeneratorExit e) {
        log("caught");
      }
      log("after");
      return Gen.done();
    }
  }

  static final class S044 extends Scenario {
    @Generator
    Gen<Integer> f() {
      try {
        Gen.yield(1);
      } catch (GeneratorExit e) {
        log("cleanup");
        throw e;
      } finally {
        log("fin");
      }
      return Gen.done();
    }
  }

  static final class S045 extends Scenario {
    @Generator
    Coroutine<Integer, Object, Integer> f() {
      Gen.yield(1);
      log("never");
      return Gen.returns(0);
    }
  }

  static final class S046 extends Scenario {
    @Generator
    static Coroutine<Integer, Object, String> f() {
      Gen.yield(1);
      return Gen.returns("value");
    }
  }

  static final class S047 extends Scenario {
    @Generator
    static Gen<Integer> f() {
      try {
        Gen.yield(1);
      } catch (GeneratorExit e) {
        Gen.yield(2);
      }
      Gen.yield(3);
      return Gen.done();
    }
  }

  static final class S048 extends Scenario {
    @Generator
    Gen<Integer> f() {
      int n = 0;
      while (n < 3) {
        try {
          n += 1;
          Gen.yield(n);
        } catch (GeneratorExit e) {
          log("ignored", n);
        }
      }
      return Gen.done();
    }
  }

  static final class S049 extends Scenario {
    @Generator
    static Gen<Integer> f() {
      try {
        Gen.yield(1);
      } catch (GeneratorExit e) {
        throw new IllegalArgumentException("while closing");
      }
      return Gen.done();
    }
  }

  static final class S050 extends Scenario {
    @Generator
    @SuppressWarnings("finally")
    static Gen<Integer> f() {
      try {
        Gen.yield(1);
      } finally {
        throw new IllegalArgumentException("in finally");
      }
    }
  }

  static final class S051 extends Scenario {
    @Generator
    static Gen<Integer> f() {
      try {
        Gen.yield(1);
      } catch (GeneratorExit e) {
        throw new GeneratorExit("another");
      }
      return Gen.done();
    }
  }

  static final class S052 extends Scenario {
    @Generator
    static Gen<Integer> f() {
      try {
        Gen.yield(1);
      } catch (GeneratorExit e) {
        throw new StopIteration(5);
      }
      return Gen.done();
    }
  }

  static final class S053 extends Scenario {
    @Generator
    Gen<Integer> f() {
      try {
        try {
          try {
            Gen.yield(1);
          } finally {
            log("inner");
          }
        } finally {
          log("middle");
        }
      } finally {
        log("outer");
      }
      return Gen.done();
    }
  }

  static final class S054 extends Scenario {
    @Generator
    Gen<Integer> f() {
      try {
        Gen.yield(1);
      } finally {
        log("fin start");
        Gen.yield(2);
        log("fin end");
      }
      return Gen.done();
    }
  }

  static final class S055 extends Scenario {
    @Generator
    @SuppressWarnings("finally")
    static Coroutine<Integer, Object, String> f() {
      try {
        Gen.yield(1);
      } finally {
        return Gen.returns("fin");
      }
    }
  }

  static final class S056 extends Scenario {
    @Generator
    Gen<Integer> f() {
      try {
        Gen.yield(1);
      } catch (IllegalArgumentException e) {
        try {
          Gen.yield(2);
        } finally {
          log("fin in handler");
        }
      }
      return Gen.done();
    }
  }

  static final class S057 extends Scenario {
    @Generator
    static Coroutine<Integer, String, List<String>> f() {
      List<String> got = new ArrayList<>();
      while (true) {
        try {
          got.add(Gen.yield(got.size()));
        } catch (GeneratorExit e) {
          break;
        }
      }
      return Gen.returns(got);
    }
  }
}
