package dev.bobbin.samples.guide;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Generators that hand over to others. */
final class Delegating {

  private Delegating() {}

  // snippet: chain
  @Generator
  static Gen<Object> chain(List<String> list, Set<String> set) {
    Gen.yieldFrom(list);
    Gen.yieldFrom(set.iterator());
    Gen.yieldFrom(IntStream.range(0, 3));
    Gen.yieldFrom(new String[] {"x", "y"});
    return Gen.done();
  }

  static void chain() {
    System.out.println(chain(List.of("a", "b"), new TreeSet<>(Set.of("c"))).toList());
  }

  // end

  // snippet: flatten
  @Generator
  static Gen<Object> flatten(List<?> nested) {
    for (Object element : nested) {
      if (element instanceof List<?> inner) {
        Gen.yieldFrom(flatten(inner));
      } else {
        Gen.yield(element);
      }
    }
    return Gen.done();
  }

  static void flatten() {
    System.out.println(flatten(List.of(1, List.of(2, List.of(3, 4)), 5)).toList());
  }

  // end

  // snippet: subgenerator
  @Generator
  static Coroutine<String, Integer, Integer> sum() {
    int sum = 0;
    while (true) {
      Integer value = Gen.yield("sum is " + sum);
      if (value == null) {
        return Gen.returns(sum);
      }
      sum += value;
    }
  }

  @Generator
  static Coroutine<String, Integer, Void> twoSums() {
    int first = Gen.yieldFrom(sum());
    int second = Gen.yieldFrom(sum());
    Gen.yield("sums were " + first + " and " + second);
    return Gen.done();
  }

  static void subgenerator() {
    Coroutine<String, Integer, Void> sums = twoSums();
    System.out.println(sums.next());
    System.out.println(sums.send(3));
    System.out.println(sums.send(4));
    System.out.println(sums.send(null));
    System.out.println(sums.send(5));
    System.out.println(sums.send(null));
  }

  // end

  // snippet: deep
  @Generator
  static Gen<Integer> countdown(int from) {
    if (from > 0) {
      Gen.yield(from);
      Gen.yieldFrom(countdown(from - 1));
    }
    return Gen.done();
  }

  static void deep() {
    System.out.println(countdown(1_000_000).stream().mapToLong(i -> i).sum());
  }
  // end
}
