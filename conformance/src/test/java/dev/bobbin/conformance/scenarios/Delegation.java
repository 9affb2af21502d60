package dev.bobbin.conformance.scenarios;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;

/** {@code yieldFrom}: values, results, sent values. */
final class Delegation {

  static final class S095 extends Scenario {
    @Generator
    static Gen<Object> chain(Object... its) {
      for (Object it : its) {
        if (it instanceof BaseStream<?, ?> stream) {
          Gen.yieldFrom(stream);
        } else if (it instanceof Object[] array) {
          Gen.yieldFrom(array);
        } else {
          Gen.yieldFrom((Iterable<?>) it);
        }
      }
      return Gen.done();
    }

    @Generator
    static Gen<Object> f() {
      Object letters = "ABC".chars().mapToObj(Character::toString);
      Gen.yieldFrom(chain(letters, List.of(1, 2, 3), IntStream.range(0, 2), new Object[] {null}));
      return Gen.done();
    }
  }

  static final class S096 extends Scenario {
    @Generator
    static Coroutine<Integer, Object, String> sub() {
      Gen.yield(1);
      return Gen.returns("sub result");
    }

    @Generator
    Coroutine<Integer, Object, List<String>> f() {
      String r = Gen.yieldFrom(sub());
      log("r", r);
      return Gen.returns(List.of(r));
    }
  }

  static final class S097 extends Scenario {
    @Generator
    static Coroutine<Integer, Object, List<Object>> f() {
      Object r = Gen.yieldFrom(List.of(1));
      return Gen.returns(Arrays.asList("r", r));
    }
  }

  static final class S098 extends Scenario {
    @Generator
    static Coroutine<Object, Object, List<Object>> sub() {
      Object x = Gen.yield("a");
      Object y = Gen.yield(x);
      return Gen.returns(List.of(x, y));
    }

    @Generator
    static Coroutine<Object, Object, Object> f() {
      List<Object> r = Gen.yieldFrom(sub());
      Object z = Gen.yield(r);
      return Gen.returns(z);
    }
  }

  static final class S099 extends Scenario {
    @Generator
    static Coroutine<Integer, Integer, Object> sub() {
      Integer x = Gen.yield(1);
      return Gen.done();
    }

    @Generator
    static Coroutine<Integer, Integer, Object> f() {
      Gen.yieldFrom(sub());
      return Gen.done();
    }
  }

  static final class S100 extends Scenario {
    @Generator
    static Coroutine<Integer, Object, String> sub() {
      Gen.yield(1);
      return Gen.returns("x");
    }

    @Generator
    static Coroutine<Integer, Object, List<Object>> f(Coroutine<Integer, Object, String> it) {
      String r = Gen.yieldFrom(it);
      return Gen.returns(Arrays.asList("r", r));
    }

    static Coroutine<Integer, Object, String> exhausted() {
      Coroutine<Integer, Object, String> it = sub();
      it.toList();
      return it;
    }
  }

  static final class S101 extends Scenario {
    @Generator
    static Coroutine<Integer, Object, String> sub() {
      Gen.yield(1);
      Gen.yield(2);
      return Gen.returns("x");
    }

    @Generator
    static Coroutine<Integer, Object, String> f(Coroutine<Integer, Object, String> it) {
      String r = Gen.yieldFrom(it);
      return Gen.returns(r);
    }
  }

  static final class S102 extends Scenario {
    @Generator
    static Gen<Object> sub() {
      Gen.yield(1);
      return Gen.done();
    }

    @Generator
    Gen<Object> f(Gen<Object> it) {
      Object r = Gen.yieldFrom(it);
      log("r", r);
      Gen.yield("next");
      return Gen.done();
    }
  }

  static final class S120 extends Scenario {
    @Generator
    static Gen<String> sub() {
      Gen.yield("cleanup 1");
      Gen.yield("cleanup 2");
      return Gen.done();
    }

    @Generator
    static Gen<String> f() {
      try {
        Gen.yield("work");
      } finally {
        Gen.yieldFrom(sub());
      }
      return Gen.done();
    }
  }
}
