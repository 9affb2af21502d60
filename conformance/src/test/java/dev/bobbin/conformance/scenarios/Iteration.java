package dev.bobbin.conformance.scenarios;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.StopIteration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Loops, streams and pipelines over generators. */
final class Iteration {

  /** Python's zip, by next alone: it takes from the first before it learns of the second's end. */
  private static List<Object> zip(Gen<?> first, Gen<?> second) {
    List<Object> pairs = new ArrayList<>();
    try {
      while (true) {
        pairs.add(List.of(first.next(), second.next()));
      }
    } catch (StopIteration end) {
      return pairs;
    }
  }

  static final class S144 extends Scenario {
    @Generator
    static Gen<Integer> f(int n) {
      for (int i = 0; i < n; i++) {
        Gen.yield(i);
      }
      return Gen.done();
    }

    private static List<Object> enumerate(Gen<?> generator) {
      List<Object> pairs = new ArrayList<>();
      for (Object value : generator) {
        pairs.add(List.of(pairs.size(), value));
      }
      return pairs;
    }

    Object use() {
      Gen<Integer> g = f(3);
      log(g.next(), g.next(), g.next());
      log(zip(f(3), f(2)));
      log(enumerate(f(2)));
      log(
          f(5).stream().mapToInt(i -> i).sum(),
          f(3).stream().sorted(Comparator.reverseOrder()).collect(Collectors.toList()),
          f(4).stream().max(Comparator.naturalOrder()).get());
      Gen<Integer> xs = f(4);
      log(xs.next(), xs.toList());
      return f(3).stream().anyMatch(i -> i == 2);
    }
  }

  static final class S145 extends Scenario {
    @Generator
    Gen<Integer> f() {
      for (int i = 0; i < 5; i++) {
        log("make", i);
        Gen.yield(i);
      }
      return Gen.done();
    }

    Object has(Gen<Integer> g, int x) {
      return g.stream().anyMatch(i -> i == x);
    }
  }

  static final class S146 extends Scenario {
    @Generator
    Gen<Integer> f(int n, String name) {
      for (int i = 0; i < n; i++) {
        log(name, i);
        Gen.yield(i);
      }
      return Gen.done();
    }

    Object use() {
      Gen<Integer> a = f(3, "a");
      Gen<Integer> b = f(1, "b");
      List<Object> out = zip(a, b);
      return List.of(out, a.toList());
    }
  }

  static final class S147 extends Scenario {
    private List<Integer> src() {
      log("src called");
      return List.of(1, 2);
    }

    Gen<Integer> make() {
      List<Integer> xs = src();
      return Gen.of(
          () -> {
            for (int x : xs) {
              log("item", x);
              Gen.yield(x * 2);
            }
            return Gen.done();
          });
    }
  }

  static final class S148 extends Scenario {
    @Generator
    Gen<Integer> numbers() {
      for (int i = 0; i < 4; i++) {
        log("num", i);
        Gen.yield(i);
      }
      return Gen.done();
    }

    @Generator
    Gen<Integer> squared(Gen<Integer> xs) {
      for (int x : xs) {
        log("sq", x);
        Gen.yield(x * x);
      }
      return Gen.done();
    }

    @Generator
    static Gen<Integer> evens(Gen<Integer> xs) {
      for (int x : xs) {
        if (x % 2 == 0) {
          Gen.yield(x);
        }
      }
      return Gen.done();
    }

    Gen<Integer> pipeline() {
      return evens(squared(numbers()));
    }
  }

  static final class S149 extends Scenario {
    @Generator
    static Gen<Integer> f() {
      Gen.yield(1);
      Gen.yield(2);
      Gen.yield(3);
      return Gen.done();
    }

    static Object head(Gen<Integer> g) {
      for (int x : g) {
        return x;
      }
      return null;
    }

    static Object rest(Gen<Integer> g) {
      return g.toList();
    }
  }
}
