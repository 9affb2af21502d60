package dev.bobbin.conformance.scenarios;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import java.util.Arrays;
import java.util.List;

/** Delegates that others drive or close as well, or that delegate back. */
final class SharedDelegates {

  static final class S121 extends Scenario {
    @Generator
    static Gen<Object> sub() {
      for (int i = 0; i < 5; i++) {
        Gen.yield(i);
      }
      return Gen.done();
    }

    @Generator
    static Gen<Object> f(Gen<Object> s) {
      Gen.yieldFrom(s);
      Gen.yield("f end");
      return Gen.done();
    }
  }

  static final class S122 extends Scenario {
    @Generator
    static Coroutine<Object, Object, String> sub() {
      Gen.yield(1);
      Gen.yield(2);
      return Gen.returns("r");
    }

    @Generator
    static Gen<Object> f(Coroutine<Object, Object, String> s) {
      String r = Gen.yieldFrom(s);
      Gen.yield(Arrays.asList("after", r));
      return Gen.done();
    }
  }

  static final class S123 extends Scenario {
    @Generator
    Coroutine<Integer, String, String> sub() {
      for (int i = 0; i < 4; i++) {
        String x = Gen.yield(i);
        log("sub got", x);
      }
      return Gen.returns("end");
    }

    @Generator
    static Coroutine<Integer, String, List<String>> f(
        String name, Coroutine<Integer, String, String> s) {
      String r = Gen.yieldFrom(s);
      return Gen.returns(Arrays.asList(name, r));
    }
  }

  static final class S124 extends Scenario {
    @Generator
    Gen<Object> f() {
      Gen.yield("f");
      Gen.yieldFrom(generator("h"));
      return Gen.done();
    }

    @Generator
    Gen<Object> h() {
      Gen.yield("h");
      Gen.yieldFrom(generator("g"));
      return Gen.done();
    }
  }

  static final class S125 extends Scenario {
    @Generator
    Gen<Object> f() {
      Gen.yield(1);
      try {
        Gen.yieldFrom(generator("g"));
      } catch (GeneratorStateException e) {
        Gen.yield(e.getMessage());
      }
      return Gen.done();
    }
  }

  static final class S126 extends Scenario {
    @Generator
    static Gen<Object> sub() {
      Gen.yield(1);
      Gen.yield(2);
      return Gen.done();
    }

    @Generator
    static Gen<Object> f(Gen<Object> s) {
      Object r = Gen.yieldFrom(s);
      Gen.yield(Arrays.asList("r", r));
      return Gen.done();
    }
  }
}
