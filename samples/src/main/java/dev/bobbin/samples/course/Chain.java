package dev.bobbin.samples.course;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;

/** Yields from one iterable after the other. */
public final class Chain {

  private Chain() {}

  @Generator
  static Gen<Object> chain(Iterable<?>... iterables) {
    for (Iterable<?> it : iterables) {
      Gen.yieldFrom(it);
    }
    return Gen.done();
  }

  /** Prints a chain of letters and numbers. */
  public static void run() {
    System.out.println(Repr.of(chain(List.of("A", "B", "C"), List.of(1, 2, 3)).toList()));
  }
}
