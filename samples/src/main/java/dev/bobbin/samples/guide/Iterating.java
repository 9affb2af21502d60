package dev.bobbin.samples.guide;

import static dev.bobbin.itertools.Itertools.accumulate;
import static dev.bobbin.itertools.Itertools.count;
import static dev.bobbin.itertools.Itertools.filter;
import static dev.bobbin.itertools.Itertools.groupBy;
import static dev.bobbin.itertools.Itertools.islice;
import static dev.bobbin.itertools.Itertools.iter;
import static dev.bobbin.itertools.Itertools.map;
import static dev.bobbin.itertools.Itertools.peekable;
import static dev.bobbin.itertools.Itertools.range;
import static dev.bobbin.itertools.Itertools.takeWhile;
import static dev.bobbin.itertools.Itertools.tee;
import static dev.bobbin.itertools.Itertools.zip;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.itertools.Group;
import dev.bobbin.itertools.Pair;
import dev.bobbin.itertools.Peekable;
import java.util.List;
import java.util.stream.IntStream;

/** Python's itertools. */
final class Iterating {

  private Iterating() {}

  // snippet: first
  static void first() {
    Gen<Integer> squares = map(n -> n * n, count(1));
    Gen<Integer> odd = filter(n -> n % 2 == 1, squares);
    System.out.println(takeWhile(n -> n < 100, odd).toList());

    List<String> names = List.of("Ada", "Grace", "Barbara");
    for (Pair<Integer, String> each : zip(count(1), names)) {
      System.out.println(each.first() + ". " + each.second());
    }
  }

  // end

  // snippet: shared
  static void shared() {
    Gen<Integer> numbers = range(10);
    System.out.println(islice(numbers, 3).toList());
    System.out.println(islice(numbers, 3).toList());
  }

  // end

  // snippet: closed
  @Generator
  static Gen<String> lines() {
    try {
      Gen.yield("first line");
      Gen.yield("second line");
    } finally {
      System.out.println("closed");
    }
    return Gen.done();
  }

  static void closed() {
    try (Gen<Integer> lengths = map(String::length, lines())) {
      System.out.println(lengths.next());
    }
  }

  // end

  // snippet: groups
  static void groups() {
    for (Group<Integer, String> group :
        groupBy(List.of("a", "b", "cc", "dd", "e"), String::length)) {
      System.out.println(group.key() + ": " + group.values().toList());
    }
  }

  // end

  // snippet: branches
  static void branches() {
    List<Gen<Integer>> branches = tee(accumulate(range(1, 5), Integer::sum));
    System.out.println(branches.get(0).toList());
    System.out.println(islice(branches.get(1), 2).toList());
  }

  // end

  // snippet: peeking
  static void peeking() {
    Peekable<String> tokens = peekable(iter("12+3"));
    StringBuilder number = new StringBuilder();
    while (Character.isDigit(tokens.peek(" ").charAt(0))) {
      number.append(tokens.next());
    }
    System.out.println(number + ", then " + tokens.toList());
  }

  // end

  // snippet: unboxed
  static void unboxed() {
    Gen<Integer> numbers = iter(IntStream.iterate(1, i -> i * 2));
    int sum = 0;
    while (sum < 1000) {
      sum += numbers.nextInt();
    }
    System.out.println(sum);
  }
  // end
}
