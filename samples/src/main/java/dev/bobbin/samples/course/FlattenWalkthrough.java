package dev.bobbin.samples.course;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.List;

/** Flattens nested lists and tells each step, indented by the depth of the delegation. */
public final class FlattenWalkthrough {

  private FlattenWalkthrough() {}

  @Generator
  static Gen<Object> flatten(Iterable<?> items, int depth) {
    String pad = "    ".repeat(depth);
    for (Object x : items) {
      System.out.println(pad + "x = " + Repr.of(x));
      if (x instanceof Iterable<?> nested) {
        System.out.println(pad + "x is a list: yield from flatten(" + Repr.of(x) + ")");
        Gen.yieldFrom(flatten(nested, depth + 1));
      } else {
        System.out.println(pad + "x is a string: yield it");
        Gen.yield(x);
      }
    }
    return Gen.done();
  }

  /** Prints the steps, and what has been yielded after each of them. */
  public static void run() {
    List<Object> soFar = new ArrayList<>();
    for (Object value : flatten(Flatten.WORDS, 0)) {
      soFar.add(value);
      System.out.println("Up to this point the yielded values are: " + Repr.of(soFar));
    }
  }
}
