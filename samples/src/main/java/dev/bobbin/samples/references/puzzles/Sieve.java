package dev.bobbin.samples.references.puzzles;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** The primes: each that is found puts another filter behind the numbers. */
public final class Sieve {

  private Sieve() {}

  // snippet: sieve
  @Generator
  static Gen<Integer> numbersFrom(int first) {
    for (int number = first; ; number++) {
      Gen.yield(number);
    }
  }

  @Generator
  static Gen<Integer> withoutMultiples(int prime, Gen<Integer> numbers) {
    for (int number : numbers) {
      if (number % prime != 0) {
        Gen.yield(number);
      }
    }
    return Gen.done();
  }

  @Generator
  static Gen<Integer> primes() {
    Gen<Integer> numbers = numbersFrom(2);
    while (true) {
      int prime = numbers.next();
      Gen.yield(prime);
      numbers = withoutMultiples(prime, numbers);
    }
  }

  // end

  // snippet: run
  /** Prints the first primes, and the five hundredth. */
  public static void run() {
    System.out.println("The first: " + primes().stream().limit(15).toList());
    System.out.println("The 500th: " + primes().stream().skip(499).findFirst().orElseThrow());
  }
  // end
}
