package dev.bobbin.conformance.scenarios;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.List;

/** Sent values, and yields inside expressions. */
final class Sending {

  static final class S013 extends Scenario {
    @Generator
    Coroutine<Integer, Integer, Object> f() {
      log("started");
      Integer x = Gen.yield(1);
      log("got", x);
      return Gen.done();
    }
  }

  static final class S014 extends Scenario {
    @Generator
    Coroutine<Object, Object, List<Object>> f() {
      Object x = Gen.yield("a");
      Object y = Gen.yield(x);
      return Gen.returns(List.of(x, y));
    }
  }

  static final class S015 extends Scenario {
    @Generator
    Coroutine<Integer, String, Object> f() {
      String x = Gen.yield(1);
      log("x", x);
      String y = Gen.yield(2);
      log("y", y);
      return Gen.done();
    }
  }

  static final class S016 extends Scenario {
    @Generator
    static Coroutine<Integer, Integer, String> f() {
      Integer x = Gen.yield(1);
      return Gen.returns("r");
    }
  }

  static final class S017 extends Scenario {
    @Generator
    static Coroutine<Integer, Integer, List<Integer>> averager() {
      int total = 0;
      int n = 0;
      Integer avg = null;
      while (true) {
        Integer v = Gen.yield(avg);
        if (v == null) {
          break;
        }
        total += v;
        n += 1;
        avg = total / n;
      }
      return Gen.returns(List.of(n, avg));
    }
  }

  static final class S018 extends Scenario {
    @Generator
    Coroutine<String, Integer, List<Integer>> f() {
      log("sum", Gen.<Integer>yield("a") + Gen.<Integer>yield("b") * 10);
      return Gen.returns(List.<Integer>of(Gen.yield("c"), Gen.yield("d")));
    }
  }

  static final class S019 extends Scenario {
    int add(int a, int b, int c) {
      log("add", a, b, c);
      return a + b + c;
    }

    @Generator
    Coroutine<Object, Object, Object> f() {
      int r = add(1, Gen.<Integer>yield("x"), Gen.<Integer>yield(Gen.yield("y")));
      Gen.yield(r);
      return Gen.done();
    }
  }

  static final class S020 extends Scenario {
    @Generator
    static Coroutine<Integer, Integer, Integer> f() {
      int count = 0;
      while (count < 100) {
        count += Gen.<Integer>yield(count);
      }
      return Gen.returns(count);
    }
  }

  static final class S021 extends Scenario {
    @Generator
    static Coroutine<List<Object>, List<Object>, List<Object>> f() {
      List<Object> acc = List.of();
      while (true) {
        List<Object> x = Gen.yield(acc);
        if (x == null) {
          return Gen.returns(acc);
        }
        acc = new ArrayList<>(acc);
        acc.addAll(x);
      }
    }
  }

  static final class S022 extends Scenario {
    @Generator
    static Coroutine<Object, Object, Integer> f() {
      int n = 0;
      while (Gen.<Boolean>yield(n)) {
        if (Gen.yield("if").equals("yes")) {
          n += 1;
        }
      }
      return Gen.returns(n);
    }
  }

  static final class S023 extends Scenario {
    @Generator
    Coroutine<Object, String, String> f() {
      String what = Gen.yield("ready");
      switch (what) {
        case "count":
          for (int i = 0; i < 2; i++) {
            String got = Gen.yield(i);
            log("count got", got);
          }
          break;
        case "echo":
          String x = null;
          while (!"stop".equals(x)) {
            x = Gen.yield(x);
          }
          break;
        default:
          break;
      }
      return Gen.returns(what);
    }
  }
}
