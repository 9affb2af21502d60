package dev.bobbin.conformance.scenarios;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.List;

/** {@code yieldFrom} on several levels, in recursion and in loops. */
final class NestedDelegation {

  static final class S115 extends Scenario {
    @Generator
    Coroutine<Object, Object, Integer> sub() {
      log("sub");
      return Gen.returns(5);
    }

    @Generator
    Coroutine<Object, Object, Integer> f() {
      int a = Gen.yieldFrom(sub());
      int b = Gen.yieldFrom(sub());
      return Gen.returns(a + b);
    }
  }

  static final class S116 extends Scenario {
    @Generator
    Coroutine<String, Object, String> c() {
      try {
        Object x = Gen.yield("c");
        log("c got", x);
        Gen.yield("c2");
      } catch (IllegalArgumentException e) {
        log("c caught");
        return Gen.returns("C");
      }
      return Gen.done();
    }

    @Generator
    Coroutine<String, Object, String> b() {
      String r = Gen.yieldFrom(c());
      log("b", r);
      return Gen.returns(r + "B");
    }

    @Generator
    Coroutine<String, Object, String> a() {
      String r = Gen.yieldFrom(b());
      log("a", r);
      return Gen.returns(r + "A");
    }
  }

  static final class S117 extends Scenario {
    @Generator
    static Coroutine<Object, Object, Integer> walk(List<?> t) {
      if (t == null) {
        return Gen.returns(0);
      }
      int n = Gen.yieldFrom(walk((List<?>) t.get(0)));
      Gen.yield(t.get(1));
      int m = Gen.yieldFrom(walk((List<?>) t.get(2)));
      return Gen.returns(n + m + 1);
    }
  }

  static final class S118 extends Scenario {
    @Generator
    static Gen<Object> flatten(List<?> items) {
      for (Object x : items) {
        if (x instanceof List<?> list) {
          Gen.yieldFrom(flatten(list));
        } else {
          Gen.yield(x);
        }
      }
      return Gen.done();
    }
  }

  static final class S119 extends Scenario {
    @Generator
    static Coroutine<Integer, Integer, Integer> part(int n) {
      int s = 0;
      for (int i = 0; i < n; i++) {
        Integer x = Gen.yield(i);
        s += x == null ? 0 : x;
      }
      return Gen.returns(s);
    }

    @Generator
    static Coroutine<Integer, Integer, List<Integer>> total() {
      List<Integer> out = new ArrayList<>();
      for (int n : new int[] {1, 2}) {
        out.add(Gen.yieldFrom(part(n)));
      }
      return Gen.returns(out);
    }
  }
}
