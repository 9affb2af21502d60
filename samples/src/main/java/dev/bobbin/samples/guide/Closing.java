package dev.bobbin.samples.guide;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;

/** The end that comes from outside. */
final class Closing {

  private Closing() {}

  // snippet: close
  @Generator
  static Gen<Integer> numbers() {
    try {
      for (int i = 1; ; i++) {
        Gen.yield(i);
      }
    } finally {
      System.out.println("cleaned up");
    }
  }

  static void close() {
    try (Gen<Integer> numbers = numbers()) {
      for (int i : numbers) {
        System.out.println(i);
        if (i == 2) {
          break;
        }
      }
      System.out.println("after the loop: " + numbers.state());
    }
  }

  // end

  // snippet: loops
  @Generator
  static Gen<Integer> squares() {
    try {
      for (int i : numbers()) {
        Gen.yield(i * i);
      }
    } finally {
      System.out.println("no more squares");
    }
    return Gen.done();
  }

  static void loops() {
    Gen<Integer> squares = squares();
    System.out.println(squares.next());
    squares.close();
  }

  // end

  // snippet: ignored
  @Generator
  static Gen<Integer> stubborn() {
    while (true) {
      try {
        Gen.yield(1);
      } catch (Throwable alsoGeneratorExit) {
        System.out.println("caught " + alsoGeneratorExit.getClass().getSimpleName());
      }
    }
  }

  static void ignored() {
    Gen<Integer> stubborn = stubborn();
    stubborn.next();
    try {
      stubborn.close();
    } catch (GeneratorStateException refused) {
      System.out.println(refused.getMessage() + ", " + stubborn.state());
    }
  }
  // end
}
