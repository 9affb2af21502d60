package dev.bobbin.conformance.scenarios;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;

/** Exceptions raised at a yield. */
final class Throwing {

  static final class S024 extends Scenario {
    @Generator
    Coroutine<String, Object, Object> f() {
      while (true) {
        try {
          Object x = Gen.yield("wait");
          log("got", x);
        } catch (IllegalArgumentException e) {
          log("caught", excText(e));
        }
      }
    }
  }

  static final class S025 extends Scenario {
    @Generator
    static Gen<Integer> f() {
      try {
        Gen.yield(1);
      } catch (IllegalArgumentException e) {
        Gen.yield(2);
      }
      Gen.yield(3);
      return Gen.done();
    }
  }

  static final class S026 extends Scenario {
    @Generator
    Gen<Integer> f() {
      log("body");
      try {
        Gen.yield(1);
      } catch (IllegalArgumentException e) {
        log("never");
        Gen.yield(2);
      }
      return Gen.done();
    }
  }

  static final class S027 extends Scenario {
    @Generator
    static Gen<Integer> f() {
      Gen.yield(1);
      return Gen.done();
    }
  }

  static final class S028 extends Scenario {
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

  static final class S029 extends Scenario {
    @Generator
    static Coroutine<Integer, Object, String> f() {
      try {
        Gen.yield(1);
      } catch (IllegalArgumentException e) {
        return Gen.returns("handled");
      }
      return Gen.done();
    }
  }

  static final class S030 extends Scenario {
    @Generator
    static Gen<Integer> f() throws NoSuchFieldException {
      try {
        Gen.yield(1);
      } catch (IllegalArgumentException e) {
        throw new NoSuchFieldException("new");
      }
      return Gen.done();
    }
  }

  static final class S031 extends Scenario {
    @Generator
    static Gen<Integer> f() throws Throwable {
      try {
        Gen.yield(1);
      } catch (IllegalArgumentException e) {
        throw new NoSuchFieldException("new").initCause(e);
      }
      return Gen.done();
    }
  }

  static final class S032 extends Scenario {
    @Generator
    Gen<Integer> f() {
      try {
        Gen.yield(1);
      } catch (IllegalArgumentException e) {
        log("seen");
        throw e;
      }
      return Gen.done();
    }
  }

  static final class S033 extends Scenario {
    @Generator
    Gen<String> f() {
      while (true) {
        try {
          Gen.yield("w");
        } catch (Exception e) {
          log("Exception", excText(e));
        } finally {
          log("finally");
        }
      }
    }
  }

  static final class S034 extends Scenario {
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

  static final class S035 extends Scenario {
    @Generator
    Gen<Integer> f() {
      try {
        Gen.yield(1);
      } catch (GeneratorExit e) {
        log("ge");
        Gen.yield(2);
      }
      Gen.yield(3);
      return Gen.done();
    }
  }

  static final class S036 extends Scenario {
    @Generator
    static Coroutine<Integer, Object, String> f() {
      try {
        Gen.yield(1);
      } catch (GeneratorExit e) {
        return Gen.returns("r");
      }
      return Gen.done();
    }
  }

  static final class S037 extends Scenario {
    @Generator
    Gen<Integer> f() {
      boolean whole = false;
      try {
        log("a");
        Gen.yield(1);
        log("b");
        Gen.yield(2);
        log("c");
        whole = true;
      } catch (IllegalArgumentException e) {
        log("handler");
      }
      if (whole) {
        log("else");
      }
      log("after");
      Gen.yield(3);
      return Gen.done();
    }
  }

  static final class S038 extends Scenario {
    @Generator
    Gen<Integer> f() {
      try {
        try {
          Gen.yield(1);
          Gen.mayThrow(NoSuchFieldException.class);
        } catch (NoSuchFieldException e) {
          log("inner");
          Gen.yield(2);
        }
      } catch (IllegalArgumentException e) {
        log("outer");
        Gen.yield(3);
      }
      Gen.yield(4);
      return Gen.done();
    }
  }

  static final class S039 extends Scenario {
    @Generator
    Gen<Integer> f() {
      try {
        Gen.yield(1);
      } catch (NullPointerException e) {
        log("inside");
        Gen.yield(2);
      }
      return Gen.done();
    }

    Object bad(Gen<Integer> g) {
      return g.raise(null);
    }
  }
}
