package dev.bobbin.samples.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A part of the array that is to be summed up.
 *
 * @param number which part, from 0
 * @param numbers what is in it
 */
record Part(int number, List<Integer> numbers) {

  /** Returns the same parts for the same count. */
  static List<Part> ofArray(int count) {
    Random random = new Random(1);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new Part(i, random.ints(4, 0, 10).boxed().toList()));
    }
    return parts;
  }

  static int sum(List<Part> parts) {
    return parts.stream().mapToInt(Part::sum).sum();
  }

  int sum() {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns what is in it. */
  String shown() {
    return numbers.stream().map(Object::toString).collect(Collectors.joining(" ", "[", "]"));
  }

  /** Returns a text that no other part has. */
  @Override
  public String toString() {
    return "part " + number + " " + shown();
  }
}
