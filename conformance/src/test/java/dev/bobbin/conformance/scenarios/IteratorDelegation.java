package dev.bobbin.conformance.scenarios;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.StopIteration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** {@code yieldFrom} with delegates that are no woven generators. */
final class IteratorDelegation {

  static final class S127 extends Scenario {
    @Generator
    static Gen<Integer> f() {
      Gen.yieldFrom(List.of(1, 2));
      return Gen.done();
    }
  }

  static final class S128 extends Scenario {
    @Generator
    Gen<Object> f() {
      try {
        Gen.yieldFrom(List.of(1, 2, 3));
      } catch (UnsupportedOperationException e) {
        log("AttributeError");
        Gen.yield("recovered");
      }
      return Gen.done();
    }
  }

  static final class S129 extends Scenario {
    @Generator
    static Gen<Object> f() {
      try {
        Gen.yieldFrom(new Integer[] {1, 2, 3});
      } catch (IllegalArgumentException e) {
        Gen.yield(excText(e));
      }
      return Gen.done();
    }
  }

  static final class S130 extends Scenario {
    @Generator
    Gen<Integer> f() {
      try {
        Gen.yieldFrom(List.of(1, 2, 3).iterator());
      } finally {
        log("fin");
      }
      return Gen.done();
    }
  }

  static final class S131 extends Scenario {
    private final class It extends CustomDelegate {
      @Override
      public Object next() {
        log("next");
        return "n";
      }

      @Override
      public Object send(Object v) {
        log("send", v);
        return List.of("s", v);
      }

      @Override
      public Object raise(Throwable e) {
        log("throw", excText(e));
        return "t";
      }

      @Override
      public void close() {
        log("close");
      }
    }

    @Generator
    Gen<Object> f() {
      Gen.yieldFrom(new It());
      return Gen.done();
    }
  }

  static final class S132 extends Scenario {
    private static final class It extends CustomDelegate {
      private final String at;

      It(String at) {
        this.at = at;
      }

      private Object hit(String what, Object v) {
        if (what.equals(at)) {
          throw new StopIteration(Arrays.asList(what, v));
        }
        return what;
      }

      @Override
      public Object next() {
        return hit("next", null);
      }

      @Override
      public Object send(Object v) {
        return hit("send", v);
      }

      @Override
      public Object raise(Throwable e) {
        return hit("throw", excText(e));
      }
    }

    @Generator
    static Gen<Object> f(String at) {
      Object r = Gen.yieldFrom(new It(at));
      Gen.yield(r);
      return Gen.done();
    }
  }

  static final class S133 extends Scenario {
    private static final class It implements Iterator<Integer>, AutoCloseable {
      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public Integer next() {
        return 1;
      }

      @Override
      public void close() {
        throw new IllegalArgumentException("close failed");
      }
    }

    @Generator
    Gen<Integer> f() throws NoSuchFieldException {
      try {
        Gen.yieldFrom(new It());
      } catch (IllegalArgumentException e) {
        log("f", excText(e));
        throw new NoSuchFieldException("from f");
      }
      return Gen.done();
    }
  }

  static final class S134 extends Scenario {
    private final class It extends CustomDelegate {
      @Override
      public Object next() {
        return 1;
      }

      @Override
      public Object raise(Throwable e) {
        log("throw called");
        return null;
      }

      @Override
      public void close() {
        log("close called");
      }
    }

    @Generator
    Gen<Object> f() {
      Gen.yieldFrom(new It());
      return Gen.done();
    }
  }

  static final class S135 extends Scenario {
    @Generator
    static Gen<Object> f(Object x) {
      try {
        Gen.yieldFrom((Iterable<?>) x);
      } catch (NullPointerException | ClassCastException e) {
        Gen.yield("TypeError");
      }
      return Gen.done();
    }
  }

  static final class S136 extends Scenario {
    @Generator
    static Coroutine<Object, Object, List<Object>> f() {
      Object a = Gen.yieldFrom(List.of());
      Object b = Gen.yieldFrom(new Object[0]);
      Object c = Gen.yieldFrom("".chars());
      return Gen.returns(Arrays.asList(a, b, c));
    }
  }

  static final class S137 extends Scenario {
    private final class Bag implements Iterable<Integer> {
      private final List<Integer> xs;

      Bag(List<Integer> xs) {
        this.xs = xs;
      }

      @Generator
      @Override
      public Iterator<Integer> iterator() {
        for (int x : xs) {
          Gen.yield(x);
        }
        log("bag empty");
        return Gen.done();
      }
    }

    @Generator
    Gen<Integer> f() {
      Bag b = new Bag(List.of(1, 2));
      Gen.yieldFrom(b);
      Gen.yieldFrom(b);
      return Gen.done();
    }
  }

  static final class S138 extends Scenario {
    @Generator
    static Gen<Object> f() {
      Object r = Gen.yieldFrom(List.of(1, 2, 3));
      Gen.yield(Arrays.asList("r", r));
      return Gen.done();
    }
  }

  static final class S139 extends Scenario {
    private static final class It implements Iterator<Integer> {
      private int n;

      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public Integer next() {
        n += 1;
        if (n == 2) {
          throw unchecked(new NoSuchFieldException("second"));
        }
        return n;
      }
    }

    @Generator
    Gen<Integer> f() {
      It it = new It();
      try {
        Gen.yieldFrom(it);
        Gen.mayThrow(NoSuchFieldException.class);
      } catch (NoSuchFieldException e) {
        log("f", excText(e));
      }
      Gen.yieldFrom(it);
      return Gen.done();
    }
  }
}
