package dev.bobbin.conformance.scenarios;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;

/** Generators that drive themselves. */
final class Reentrancy {

  static final class S076 extends Scenario {
    @Generator
    Gen<Integer> f() {
      try {
        generator("g").next();
      } catch (GeneratorStateException e) {
        log("inside", e.getMessage());
      }
      Gen.yield(1);
      return Gen.done();
    }
  }

  static final class S077 extends Scenario {
    private void attempt(String name, Runnable call) {
      try {
        call.run();
      } catch (Exception e) {
        log(name, excText(e));
      }
    }

    @Generator
    Gen<String> f() {
      Coroutine<Object, Object, Object> g = generator("g");
      attempt("send", () -> g.send(null));
      attempt("throw", () -> g.raise(new NoSuchFieldException("k")));
      attempt("close", g::close);
      Gen.yield("alive");
      return Gen.done();
    }
  }

  static final class S078 extends Scenario {
    @Generator
    Gen<Object> f() {
      Gen.yield(1);
      Gen.yield(generator("g").next());
      return Gen.done();
    }
  }

  static final class S079 extends Scenario {
    private void look() {
      Gen<Object> g = generator("g");
      Gen.State state = g.state();
      log(stateOf(g), state == Gen.State.RUNNING, state == Gen.State.SUSPENDED);
    }

    @Generator
    Gen<Integer> f() {
      look();
      Gen.yield(1);
      look();
      return Gen.done();
    }
  }

  static final class S080 extends Scenario {
    private void touch() {
      try {
        generator("g").next();
      } catch (GeneratorStateException e) {
        log("touch", e.getMessage());
      }
    }

    @Generator
    Gen<Integer> f() {
      Gen.yield(1);
      touch();
      Gen.yield(2);
      return Gen.done();
    }
  }

  static final class S081 extends Scenario {
    @Generator
    Gen<Integer> f() {
      try {
        Gen.yield(1);
      } finally {
        try {
          generator("g").close();
        } catch (GeneratorStateException e) {
          log("close in close", e.getMessage());
        }
      }
      return Gen.done();
    }
  }

  static final class S082 extends Scenario {
    @Generator
    Gen<Object> ping() {
      Gen.yield("ping 1");
      try {
        Gen.yield(generator("h").next());
      } catch (GeneratorStateException e) {
        log("ping", e.getMessage());
      }
      Gen.yield("ping 3");
      return Gen.done();
    }

    @Generator
    Gen<Object> pong() {
      Gen.yield("pong 1");
      try {
        generator("g").next();
      } catch (GeneratorStateException e) {
        log("pong", e.getMessage());
      }
      Gen.yield("pong 2");
      return Gen.done();
    }
  }
}
