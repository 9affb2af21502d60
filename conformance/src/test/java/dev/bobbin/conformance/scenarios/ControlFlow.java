package dev.bobbin.conformance.scenarios;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Yields in try statements and loops. */
final class ControlFlow {

  static final class S083 extends Scenario {
    @Generator
    static Gen<String> f(boolean fail) {
      try {
        boolean whole = false;
        try {
          Gen.yield("try");
          if (fail) {
            throw new IllegalArgumentException("x");
          }
          whole = true;
        } catch (IllegalArgumentException e) {
          Gen.yield("except");
        }
        if (whole) {
          Gen.yield("else");
        }
      } finally {
        Gen.yield("finally");
      }
      Gen.yield("end");
      return Gen.done();
    }
  }

  static final class S084 extends Scenario {
    @Generator
    static Gen<Object> f() {
      try {
        try {
          Gen.yield(1);
        } catch (IllegalArgumentException e) {
          throw new NoSuchFieldException("k");
        } finally {
          Gen.yield("finally");
        }
      } catch (NoSuchFieldException e) {
        Gen.yield(List.of("outer", e.getMessage()));
      }
      return Gen.done();
    }
  }

  static final class S085 extends Scenario {
    @Generator
    Coroutine<String, Integer, Object> f() {
      try {
        throw new IllegalArgumentException("pending");
      } finally {
        Integer x = Gen.yield("in finally");
        log("x", x);
      }
    }
  }

  static final class S086 extends Scenario {
    @Generator
    static Gen<String> f() {
      try {
        throw new IllegalArgumentException("pending");
      } finally {
        Gen.yield("in finally");
      }
    }
  }

  static final class S087 extends Scenario {
    @Generator
    static Gen<Object> f() {
      for (int i = 0; i < 4; i++) {
        try {
          if (i == 1) {
            continue;
          }
          if (i == 3) {
            break;
          }
          Gen.yield(i);
        } finally {
          Gen.yield(List.of("fin", i));
        }
      }
      Gen.yield("end");
      return Gen.done();
    }
  }

  static final class S088 extends Scenario {
    @Generator
    Coroutine<Integer, Object, String> f() {
      try {
        for (int i = 0; i < 5; i++) {
          try {
            Gen.yield(i);
            if (i == 1) {
              return Gen.returns("found");
            }
          } finally {
            log("inner", i);
          }
        }
      } finally {
        log("outer");
      }
      return Gen.done();
    }
  }

  static final class S089 extends Scenario {
    @Generator
    Gen<Integer> f() {
      for (int i = 0; i < 3; i++) {
        try {
          if (i == 1) {
            continue;
          }
          Gen.yield(i);
        } catch (IllegalArgumentException e) {
          log("never");
          continue;
        }
        log("else", i);
      }
      return Gen.done();
    }
  }

  static final class S090 extends Scenario {
    @Generator
    @SuppressWarnings("finally")
    Gen<Object> f() {
      for (int i = 0; i < 2; i++) {
        try {
          Gen.yield(i);
          throw new IllegalArgumentException(String.valueOf(i));
        } finally {
          log("fin", i);
          continue;
        }
      }
      Gen.yield("end");
      return Gen.done();
    }
  }

  static final class S091 extends Scenario {
    @Generator
    static Gen<Integer> f() {
      try {
        Gen.yield(1);
        try {
          Gen.yield(2);
          throw new ArithmeticException("z");
        } catch (ArithmeticException e) {
          Gen.yield(4);
          Gen.yield(5);
          throw e;
        } catch (IllegalArgumentException e) {
          Gen.yield(6);
        }
        Gen.yield(7);
      } catch (Exception e) {
        Gen.yield(8);
      }
      Gen.yield(9);
      int x = 0;
      try {
        x = 12;
      } finally {
        Gen.yield(10);
      }
      Gen.yield(11);
      return Gen.done();
    }
  }

  static final class S092 extends Scenario {
    @Generator
    static Coroutine<Object, String, Integer> f(String stop) {
      int n = 0;
      search:
      {
        while (n < 3) {
          String got = Gen.yield(n);
          if (stop.equals(got)) {
            break search;
          }
          n += 1;
        }
        Gen.yield("no break");
      }
      return Gen.returns(n);
    }
  }

  static final class S093 extends Scenario {
    @Generator
    static Coroutine<List<Object>, Object, Object> f(int a, String b) {
      long big = 1L << 40;
      double half = 0.5;
      String text = "abc";
      List<Object> lst = new ArrayList<>(List.of(a, b));
      boolean flag = true;
      Object nothing = null;
      Object got = Gen.yield(List.of(a, b, big, text));
      lst.add(got);
      big += 1;
      flag = !flag;
      Gen.yield(Arrays.asList(lst, big, half == 0.5, text + got, flag, nothing));
      return Gen.done();
    }
  }

  static final class S094 extends Scenario {
    @Generator
    static Gen<String> f() {
      try {
        throw new IllegalArgumentException("one");
      } catch (IllegalArgumentException e) {
        Gen.yield(excText(e));
        try {
          throw new NoSuchFieldException("two");
        } catch (NoSuchFieldException e2) {
          Gen.yield(excText(e2));
        }
        Gen.yield(excText(e));
      }
      return Gen.done();
    }
  }
}
