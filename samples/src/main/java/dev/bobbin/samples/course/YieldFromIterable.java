package dev.bobbin.samples.course;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;

/** Delegates to an iterable, which is the same as a loop that yields. */
public final class YieldFromIterable {

  private YieldFromIterable() {}

  @Generator
  static Gen<String> delegatingWithoutYield() {
    for (String c : List.of("Hello", "Pluralsighters")) {
      Gen.yield(c);
    }
    return Gen.done();
  }

  @Generator
  static Gen<String> delegatingWithYield() {
    Gen.yieldFrom(List.of("Hello", "Pluralsighters"));
    return Gen.done();
  }

  /** Prints the values of both. */
  public static void run() {
    for (String i : delegatingWithoutYield()) {
      System.out.println("-->" + i);
    }
    for (String i : delegatingWithYield()) {
      System.out.println("-->" + i);
    }
  }
}
