package dev.bobbin.samples.module3;

import static dev.bobbin.itertools.Itertools.range;
import static dev.bobbin.itertools.Itertools.starMap;
import static dev.bobbin.itertools.Itertools.zip;

import dev.bobbin.Gen;
import java.util.List;

/** Generator expressions put together, and what happens when two of them share a source. */
public final class ExpressionPipelines {

  private ExpressionPipelines() {}

  // snippet: stages
  static Gen<Integer> squares(Gen<Integer> numbers) {
    return Gen.of(
        () -> {
          for (int number : numbers) {
            Gen.yield(number * number);
          }
          return Gen.done();
        });
  }

  static Gen<Integer> negated(Gen<Integer> numbers) {
    return Gen.of(
        () -> {
          for (int number : numbers) {
            Gen.yield(-number);
          }
          return Gen.done();
        });
  }

  // end

  // snippet: pipeline
  static void pipeline() {
    Gen<Integer> numbers = range(1, 6);
    Gen<Integer> squares = squares(numbers);
    Gen<Integer> negated = negated(squares);
    System.out.println(negated.toList());
  }

  // end

  // snippet: sharedSource
  static void sharedSource() {
    Gen<Integer> squares = squares(range(1, 6));
    Gen<Integer> negated = negated(squares);
    System.out.println(starMap(List::of, zip(squares, negated)).toList());
  }

  // end

  // snippet: sourceEach
  static void sourceEach() {
    Gen<Integer> squares = squares(range(1, 6));
    Gen<Integer> negated = negated(squares(range(1, 6)));
    System.out.println(starMap(List::of, zip(squares, negated)).toList());
  }

  // end

  /** Shows the pipeline, the trap and the way out. */
  public static void run() {
    System.out.print("Numbers, squared and negated: ");
    pipeline();
    System.out.print("Squares beside the negated ones, from one source: ");
    sharedSource();
    System.out.print("A source for each: ");
    sourceEach();
  }
}
