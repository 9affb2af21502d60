package dev.bobbin.conformance.debugging;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** The program that {@link DebuggerTest} runs under a debugger. */
final class Debuggee {

  private Debuggee() {}

  @Generator
  static Gen<Integer> running(int from) {
    int total = from;
    String unit = "steps"; // entry
    Gen.yield(total);
    total += 5; // after the yield
    String text = total + " " + unit;
    Gen.yield(text.length()); // the second yield
    text = "done"; // text died at the yield
    Gen.yield(text.length());
    return Gen.done();
  }

  public static void main(String[] args) {
    for (int length : running(3)) {
      System.out.println(length);
    }
  }
}
