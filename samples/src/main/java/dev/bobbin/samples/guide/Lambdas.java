package dev.bobbin.samples.guide;

import dev.bobbin.Gen;
import java.util.List;
import java.util.function.IntFunction;

/** Generators without a method of their own. */
final class Lambdas {

  private Lambdas() {}

  // snippet: expression
  static void expression() {
    List<Integer> numbers = List.of(3, 1, 2);
    Gen<Integer> squares =
        Gen.of(
            () -> {
              for (int number : numbers) {
                Gen.yield(number * number);
              }
              return Gen.done();
            });
    System.out.println(squares.toList());
  }

  // end

  // snippet: lambda
  static void lambda() {
    IntFunction<Gen<String>> stars =
        count -> {
          for (int i = 1; i <= count; i++) {
            Gen.yield("*".repeat(i));
          }
          return Gen.done();
        };
    System.out.println(stars.apply(3).toList());
  }
  // end
}
