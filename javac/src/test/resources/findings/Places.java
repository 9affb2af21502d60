import static dev.bobbin.Gen.yieldFrom;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

class Places {
  static final Object STATIC = Gen.yield(1);
  final Object field = Gen.yield(1);

  static {
    Gen.yield(1);
  }

  {
    Gen.yield(1);
  }

  Places() {
    Gen.yield(1);
  }

  static Gen<Integer> forgotten() {
    Gen.yield(1);
    return Gen.done();
  }

  static Gen<Integer> returnsOnly() {
    return Gen.returns(null);
  }

  void plain() {
    Gen.yield(1);
    yieldFrom(List.of());
    dev.bobbin.Gen.yield(2);
  }

  @Generator
  static Gen<Integer> around(List<Integer> list) {
    list.forEach(x -> Gen.yield(x));
    list.forEach(x -> {
      Gen.yield(x);
    });
    list.forEach(Gen::yield);
    Supplier<Object> done = Gen::done;
    Function<Integer, Object> nested = x -> Gen.yield(x);
    Runnable run = new Runnable() {
      @Override
      public void run() {
        Gen.yield(1);
      }
    };
    class Local {
      void local() {
        Gen.yield(1);
      }

      Gen<Integer> almost() {
        Gen.yield(1);
        return null;
      }

      class Member {
        void member() {
          Gen.yield(1);
        }
      }
    }
    return Gen.done();
  }

  static void lambdas() {
    Callable<Gen<Integer>> good = () -> {
      Gen.yield(1);
      return Gen.done();
    };
    Callable<? extends Iterable<Integer>> alsoGood = () -> {
      Gen.yield(1);
      return null;
    };
    Callable<List<Integer>> bad = () -> {
      Gen.yield(1);
      return null;
    };
    Mapper<String> generic = s -> Gen.yield(s);
    Consumer<int[][]> nested = x -> {
      Gen<Integer> inside = Gen.of(() -> {
        Gen.yield(1);
        return Gen.done();
      });
      Gen.yield(2);
    };
  }

  interface Mapper<T> {
    T map(T t);

    boolean equals(Object other);
  }

  interface Face {
    Object CONSTANT = Gen.yield(1);

    default void face() {
      Gen.yield(1);
    }
  }

  enum Color {
    RED(Gen.yield(1));

    Color(Object o) {}
  }

  record Pair(int a) {
    Pair {
      Gen.yield(a);
    }
  }
}
