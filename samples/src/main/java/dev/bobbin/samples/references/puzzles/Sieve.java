package dev.bobbin.samples.references.puzzles;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** The primes: each that is found puts another filter behind the numbers. */
public class Sieve {

  Sieve() {}

  // snippet: sieve
  @Generator
  Gen<Integer> numbersFrom(int first) {
    for (int number = first; ; number++) {
      Gen.yield(number);
    }
  }

  @Generator
  Gen<Integer> withoutMultiples(int prime, Gen<Integer> numbers) {
    for (int number : numbers) {
      if (number % prime != 0) {
        Gen.yield(number);
      }
    }
    return Gen.done();
  }

  @Generator
  Gen<Integer> primes() {
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
    Sieve sieve = new Sieve();
    System.out.println("The first: " + sieve.primes().stream().limit(15).toList());
    int last = sieve.primes().stream().skip(499).findFirst().orElseThrow();
    System.out.println("The 500th: " + last);
  }
  // end
}
