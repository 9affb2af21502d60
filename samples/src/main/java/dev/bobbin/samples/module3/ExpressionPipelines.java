package dev.bobbin.samples.module3;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.StopIteration;
import java.util.List;

/** Generator expressions put together, and what happens when two of them share a source. */
public final class ExpressionPipelines {

  private ExpressionPipelines() {}

  // snippet: stages
  @Generator
  static Gen<Integer> range(int start, int end) {
    for (int i = start; i < end; i++) {
      Gen.yield(i);
    }
    return Gen.done();
  }

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

  @Generator
  static <T> Gen<List<T>> zip(Gen<T> left, Gen<T> right) {
    try {
      while (true) {
        Gen.yield(List.of(left.next(), right.next()));
      }
    } catch (StopIteration oneHasEnded) {
      return Gen.done();
    }
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
    System.out.println(zip(squares, negated).toList());
  }

  // end

  // snippet: sourceEach
  static void sourceEach() {
    Gen<Integer> squares = squares(range(1, 6));
    Gen<Integer> negated = negated(squares(range(1, 6)));
    System.out.println(zip(squares, negated).toList());
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
