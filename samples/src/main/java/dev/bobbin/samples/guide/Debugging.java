package dev.bobbin.samples.guide;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;

/** What a suspended generator tells about itself. */
final class Debugging {

  private Debugging() {}

  // snippet: inspect
  @Generator
  static Gen<String> lines(List<String> lines) {
    int number = 0;
    for (String line : lines) {
      number++;
      String numbered = number + ": " + line;
      Gen.yield(numbered);
    }
    return Gen.done();
  }

  static void inspect() {
    Gen<String> lines = lines(List.of("one", "two"));
    System.out.println(lines);
    lines.next();
    System.out.println(lines.position().getLineNumber() + " " + lines.locals().keySet());
    System.out.println(lines.locals().get("number"));
    lines.close();
    System.out.println(lines);
  }

  // end

  // snippet: trace
  @Generator
  static Gen<Integer> inner() {
    Gen.yield(1);
    throw new IllegalStateException("from the inner generator");
  }

  @Generator
  static Gen<Integer> outer() {
    Gen.yieldFrom(inner());
    return Gen.done();
  }

  static void trace() {
    Gen<Integer> outer = outer();
    outer.next();
    try {
      outer.next();
    } catch (IllegalStateException failure) {
      for (StackTraceElement element : failure.getStackTrace()) {
        if (element.getClassName().equals(Debugging.class.getName())) {
          System.out.println(element.getMethodName() + " in line " + element.getLineNumber());
        }
      }
    }
  }
  // end
}
