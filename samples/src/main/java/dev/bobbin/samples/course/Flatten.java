package dev.bobbin.samples.course;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;

/** Yields the elements of nested lists: a generator that delegates to itself. */
public class Flatten {
  static final List<Object> WORDS =
      List.of(
          "Pluralsight ", "is ", List.of("a ", List.of("great ", "platform ", "to ")), "learn!");

  // Not static, so that a tracer can stand between the generators.
  @Generator
  Gen<Object> flatten(Iterable<?> items) {
    for (Object x : items) {
      // A string is no Iterable in Java, hence there are no types to ignore.
      if (x instanceof Iterable<?> nested) {
        Gen.yieldFrom(flatten(nested));
      } else {
        Gen.yield(x);
      }
    }
    return Gen.done();
  }

  /** Prints the words of a nested list. */
  public static void run() {
    System.out.println(Repr.of(new Flatten().flatten(WORDS).toList()));
  }
}
