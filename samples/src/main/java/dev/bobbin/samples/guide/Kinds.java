package dev.bobbin.samples.guide;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Iterator;
import java.util.stream.Stream;

/** The other return types that a generator may have. */
final class Kinds {

  private Kinds() {}

  // snippet: iterable
  /** A range of numbers that can be looped over as often as one likes. */
  record Range(int from, int to) implements Iterable<Integer> {
    @Override
    @Generator
    public Iterator<Integer> iterator() {
      for (int i = from; i < to; i++) {
        Gen.yield(i);
      }
      return Gen.done();
    }
  }

  @Generator
  static Iterable<Integer> squares(int count) {
    for (int i = 1; i <= count; i++) {
      Gen.yield(i * i);
    }
    return Gen.done();
  }

  static void iterable() {
    Iterable<Integer> squares = squares(3);
    System.out.println(String.join(" ", text(squares), text(squares), text(new Range(5, 8))));
  }

  static String text(Iterable<Integer> numbers) {
    StringBuilder text = new StringBuilder();
    numbers.forEach(text::append);
    return text.toString();
  }

  // end

  // snippet: stream
  @Generator
  static Stream<Integer> powers(int base) {
    try {
      for (int power = 1; ; power *= base) {
        Gen.yield(power);
      }
    } finally {
      System.out.println("closed");
    }
  }

  static void stream() {
    try (Stream<Integer> powers = powers(2)) {
      System.out.println(powers.skip(3).limit(4).toList());
    }
  }
  // end
}
