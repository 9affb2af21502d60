package dev.bobbin.conformance.scenarios;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import java.util.Arrays;
import java.util.List;

/** PEP 479: a StopIteration that leaves a body is no end. */
final class StopConversion {

  static final class S067 extends Scenario {
    @Generator
    static Gen<Integer> f() {
      Gen.yield(1);
      throw new StopIteration("v");
    }
  }

  static final class S068 extends Scenario {
    @Generator
    static Gen<Integer> inner() {
      Gen.yield(1);
      return Gen.done();
    }

    @Generator
    static Gen<Integer> f() {
      Gen<Integer> it = inner();
      Gen.yield(it.next());
      Gen.yield(it.next());
      return Gen.done();
    }
  }

  static final class S069 extends Scenario {
    @Generator
    static Coroutine<Integer, Object, String> inner() {
      Gen.yield(1);
      return Gen.returns("iv");
    }

    @Generator
    static Coroutine<Integer, Object, List<String>> f() {
      Gen<Integer> it = inner();
      while (true) {
        try {
          Gen.yield(it.next());
        } catch (StopIteration e) {
          return Gen.returns(List.of("ended", e.value(String.class)));
        }
      }
    }
  }

  static final class S070 extends Scenario {
    @Generator
    static Gen<Integer> f() {
      Gen.yield(1);
      return Gen.done();
    }
  }

  static final class S071 extends Scenario {
    @Generator
    static Gen<Object> f() {
      try {
        Gen.yield(1);
      } catch (StopIteration e) {
        Gen.yield(Arrays.<Object>asList("caught", e.value()));
      }
      return Gen.done();
    }
  }

  static final class S072 extends Scenario {
    @Generator
    static Gen<Integer> f() {
      Gen.yield(1);
      return Gen.done();
    }
  }

  static final class S073 extends Scenario {
    @Generator
    @SuppressWarnings("finally")
    static Gen<Integer> f() {
      try {
        Gen.yield(1);
      } finally {
        throw new StopIteration();
      }
    }
  }

  static final class S074 extends Scenario {
    private static final class Stop2 extends StopIteration {
      private static final long serialVersionUID = 1L;

      Stop2(Object value) {
        super(value);
      }
    }

    @Generator
    static Gen<Integer> f() {
      Gen.yield(1);
      throw new Stop2("s");
    }
  }

  static final class S075 extends Scenario {
    @Generator
    static Gen<Object> g2() {
      Gen.yield(1);
      throw new StopIteration("deep");
    }

    @Generator
    Gen<Object> g1() {
      try {
        for (Object x : g2()) {
          Gen.yield(x);
        }
      } catch (GeneratorStateException e) {
        log("g1 caught", e.getMessage(), excText(e.getCause()));
        Gen.yield("rescued");
      }
      return Gen.done();
    }
  }
}
