package dev.bobbin.samples.guide;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** A generator and a loop over it. */
final class FirstGenerator {

  private FirstGenerator() {}

  // snippet: fibonacci
  @Generator
  static Gen<Integer> fibonacci(int limit) {
    int a = 0;
    int b = 1;
    while (a < limit) {
      Gen.yield(a);
      int sum = a + b;
      a = b;
      b = sum;
    }
    return Gen.done();
  }

  // end

  // snippet: loop
  static void loop() {
    try (Gen<Integer> numbers = fibonacci(50)) {
      for (int number : numbers) {
        System.out.print(number + " ");
        if (number > 20) {
          break;
        }
      }
    }
    System.out.println();
  }
  // end
}
