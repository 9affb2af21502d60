package dev.bobbin.conformance.scenarios;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
import java.util.List;

/** {@code yieldFrom}: exceptions raised in, and closing. */
final class DelegatedThrow {

  static final class S103 extends Scenario {
    @Generator
    Coroutine<Integer, Object, String> sub() {
      try {
        Gen.yield(1);
      } catch (IllegalArgumentException e) {
        log("sub", excText(e));
        Gen.yield(2);
      }
      return Gen.returns("sub done");
    }

    @Generator
    Gen<Integer> f() {
      String r = Gen.yieldFrom(sub());
      log("r", r);
      Gen.yield(3);
      return Gen.done();
    }
  }

  static final class S104 extends Scenario {
    @Generator
    Gen<Object> sub() {
      try {
        Gen.yield(1);
      } finally {
        log("sub fin");
      }
      return Gen.done();
    }

    @Generator
    Gen<Object> f() {
      try {
        Gen.yieldFrom(sub());
      } catch (IllegalArgumentException e) {
        log("f caught", excText(e));
        Gen.yield("handled");
      }
      return Gen.done();
    }
  }

  static final class S105 extends Scenario {
    /** Java has no implicit context: the new exception names the old one as its cause. */
    @Generator
    static Gen<Integer> sub() {
      try {
        Gen.yield(1);
      } catch (IllegalArgumentException e) {
        throw unchecked(new NoSuchFieldException("k").initCause(e));
      }
      return Gen.done();
    }

    @Generator
    Coroutine<Integer, Object, String> f() {
      try {
        Gen.yieldFrom(sub());
        Gen.mayThrow(NoSuchFieldException.class);
      } catch (NoSuchFieldException e) {
        log("f", excText(e), excText(e.getCause()));
        return Gen.returns("end");
      }
      return Gen.done();
    }
  }

  static final class S106 extends Scenario {
    @Generator
    static Coroutine<Object, Object, String> sub() {
      try {
        Gen.yield(1);
      } catch (IllegalArgumentException e) {
        return Gen.returns("rescued");
      }
      return Gen.done();
    }

    @Generator
    static Gen<Object> f() {
      String r = Gen.yieldFrom(sub());
      Gen.yield(List.of("r", r));
      return Gen.done();
    }
  }

  static final class S107 extends Scenario {
    @Generator
    Gen<Integer> sub() {
      try {
        Gen.yield(1);
      } finally {
        log("sub fin");
      }
      return Gen.done();
    }

    @Generator
    Gen<Integer> f() {
      try {
        Gen.yieldFrom(sub());
      } finally {
        log("f fin");
      }
      return Gen.done();
    }
  }

  static final class S108 extends Scenario {
    @Generator
    Coroutine<Integer, Object, String> sub() {
      try {
        Gen.yield(1);
      } catch (GeneratorExit e) {
        log("sub ge");
        return Gen.returns("sub value");
      }
      return Gen.done();
    }

    @Generator
    Coroutine<Integer, Object, String> f() {
      try {
        String r = Gen.yieldFrom(sub());
        log("never", r);
      } catch (GeneratorExit e) {
        log("f ge");
        return Gen.returns("f value");
      }
      return Gen.done();
    }
  }

  static final class S109 extends Scenario {
    @Generator
    static Gen<Object> sub() {
      try {
        Gen.yield(1);
      } catch (GeneratorExit e) {
        Gen.yield(2);
      }
      return Gen.done();
    }

    @Generator
    Gen<Object> f() {
      try {
        Gen.yieldFrom(sub());
      } catch (GeneratorStateException e) {
        log("f", excText(e));
        Gen.yield("rescued");
      }
      return Gen.done();
    }
  }

  static final class S110 extends Scenario {
    @Generator
    @SuppressWarnings("finally")
    static Gen<Integer> sub() {
      try {
        Gen.yield(1);
      } finally {
        throw new IllegalArgumentException("cleanup failed");
      }
    }

    @Generator
    Gen<Integer> f() {
      try {
        Gen.yieldFrom(sub());
      } catch (IllegalArgumentException e) {
        log("f", excText(e));
        throw e;
      }
      return Gen.done();
    }
  }

  static final class S111 extends Scenario {
    @Generator
    Coroutine<Integer, Object, String> sub() {
      try {
        Gen.yield(1);
      } catch (GeneratorExit e) {
        log("sub", excText(e));
        return Gen.returns("s");
      }
      return Gen.done();
    }

    @Generator
    Gen<Integer> f() {
      Gen.yieldFrom(sub());
      return Gen.done();
    }
  }

  static final class S112 extends Scenario {
    @Generator
    static Gen<Integer> sub() {
      try {
        Gen.yield(1);
      } catch (GeneratorExit e) {
        Gen.yield(2);
      }
      return Gen.done();
    }

    @Generator
    static Gen<Integer> f() {
      Gen.yieldFrom(sub());
      return Gen.done();
    }
  }

  static final class S113 extends Scenario {
    @Generator
    static Gen<Object> sub() {
      Gen.yield(1);
      return Gen.done();
    }

    @Generator
    Gen<Object> f() {
      try {
        Gen.yieldFrom(sub());
      } catch (GeneratorStateException e) {
        log("f", excText(e), excText(e.getCause()));
        Gen.yield("ok");
      }
      return Gen.done();
    }
  }

  static final class S114 extends Scenario {
    @Generator
    static Gen<String> sub() {
      if (true) {
        throw new IllegalArgumentException("at once");
      }
      Gen.yield("never");
      return Gen.done();
    }

    @Generator
    static Gen<String> f() {
      try {
        Gen.yieldFrom(sub());
      } catch (IllegalArgumentException e) {
        Gen.yield(excText(e));
      }
      return Gen.done();
    }
  }
}
