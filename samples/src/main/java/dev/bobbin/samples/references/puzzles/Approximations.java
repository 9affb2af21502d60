package dev.bobbin.samples.references.puzzles;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Locale;

/** A computation that does not decide when it is done: whoever drives it does. */
public final class Approximations {

  private Approximations() {}

  // snippet: squareRoot
  /** Newton's method, endless. */
  @Generator
  static Gen<Double> squareRoot(double square) {
    double guess = square;
    while (true) {
      Gen.yield(guess);
      guess = (guess + square / guess) / 2;
    }
  }

  // end

  // snippet: policies
  /** Goes on until two neighbours are close to each other. */
  static double settled(Gen<Double> guesses, double tolerance) {
    try (guesses) {
      double last = guesses.next();
      double guess = guesses.next();
      while (Math.abs(guess - last) > tolerance) {
        last = guess;
        guess = guesses.next();
      }
      return guess;
    }
  }

  /** Goes on for a number of steps. */
  static double after(int steps, Gen<Double> guesses) {
    try (guesses) {
      return guesses.stream().skip(steps).findFirst().orElseThrow();
    }
  }

  // end

  // snippet: run
  /** Takes the square root of two by different policies. */
  public static void run() {
    print("Settled to 0.1", settled(squareRoot(2), 0.1));
    print("Settled to 0.000001", settled(squareRoot(2), 0.000001));
    print("After two steps", after(2, squareRoot(2)));
    squareRoot(2).stream().limit(5).forEach(guess -> print("  a guess", guess));
  }

  private static void print(String policy, double root) {
    System.out.printf(Locale.ROOT, "%s: %.9f%n", policy, root);
  }
  // end
}
