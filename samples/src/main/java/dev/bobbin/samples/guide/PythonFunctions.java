package dev.bobbin.samples.guide;

import static dev.bobbin.itertools.Itertools.any;
import static dev.bobbin.itertools.Itertools.enumerate;
import static dev.bobbin.itertools.Itertools.filter;
import static dev.bobbin.itertools.Itertools.join;
import static dev.bobbin.itertools.Itertools.map;
import static dev.bobbin.itertools.Itertools.sum;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.itertools.Indexed;
import java.util.List;
import java.util.function.IntFunction;

/** What Python does with functions in functions, and how it looks in Java. */
final class PythonFunctions {

  private PythonFunctions() {}

  // snippet: nested
  static Gen<String> numbered(List<String> lines, int width) {
    IntFunction<String> pad = n -> "0".repeat(width - String.valueOf(n).length()) + n;
    return Gen.of(
        () -> {
          for (Indexed<String> line : enumerate(lines, 9)) {
            Gen.yield(pad.apply(line.index()) + " " + line.value());
          }
          return Gen.done();
        });
  }

  static void nested() {
    numbered(List.of("import this", "import that"), 3).forEach(System.out::println);
  }

  // end

  // snippet: nonlocal
  static void nonlocal() {
    List<String> words = List.of("a", "generator", "is", "lazy");
    int[] dropped = {0};
    Gen<String> shortWords =
        Gen.of(
            () -> {
              for (String word : words) {
                if (word.length() > 4) {
                  dropped[0]++;
                } else {
                  Gen.yield(word);
                }
              }
              return Gen.done();
            });
    System.out.println(join(" ", shortWords));
    System.out.println(dropped[0] + " dropped");
  }

  // end

  // snippet: defaults
  static Gen<Integer> countdown(int from) {
    return countdown(from, 0, 1);
  }

  static Gen<Integer> countdown(int from, int to) {
    return countdown(from, to, 1);
  }

  @Generator
  static Gen<Integer> countdown(int from, int to, int step) {
    for (int i = from; i > to; i -= step) {
      Gen.yield(i);
    }
    return Gen.done();
  }

  static void defaults() {
    System.out.println(countdown(3).toList() + " " + countdown(9, 0, 4).toList());
  }

  // end

  // snippet: expressions
  static void expressions() {
    List<Integer> numbers = List.of(1, 2, 3, 4);
    System.out.println(sum(map(n -> n * n, filter(n -> n % 2 == 0, numbers))));
    System.out.println(any(map(n -> n > 3, numbers)));
    Gen<String> pairs =
        Gen.of(
            () -> {
              for (int a : numbers) {
                for (int b : numbers) {
                  if (a * b == 4) {
                    Gen.yield(a + "*" + b);
                  }
                }
              }
              return Gen.done();
            });
    System.out.println(join(" ", pairs));
  }

  // end

  // snippet: recursion
  @Generator
  static Gen<Object> flatten(List<?> nested) {
    for (Object item : nested) {
      if (item instanceof List<?> list) {
        Gen.yieldFrom(flatten(list));
      } else {
        Gen.yield(item);
      }
    }
    return Gen.done();
  }

  static void recursion() {
    System.out.println(flatten(List.of(1, List.of(2, List.of(3, 4)), 5)).toList());
  }
  // end
}
