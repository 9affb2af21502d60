package dev.bobbin.conformance.debugging;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** A program whose generator delegates to another. */
final class DelegatingDebuggee {

  private DelegatingDebuggee() {}

  @Generator
  static Gen<Integer> outer(int from) {
    Gen.yieldFrom(inner(from));
    return Gen.done();
  }

  @Generator
  private static Gen<Integer> inner(int from) {
    Gen.yield(from);
    int next = from + 1; // behind the first yield
    Gen.yield(next);
    return Gen.done();
  }

  public static void main(String[] args) {
    for (int number : outer(3)) {
      System.out.println(number);
    }
  }
}
