package dev.bobbin.samples.references.puzzles;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The values of a sequence, some neighbours at a time. */
public final class SlidingWindows {

  private SlidingWindows() {}

  // snippet: windows
  @Generator
  static <T> Gen<List<T>> windows(int size, Iterable<T> values) {
    Deque<T> window = new ArrayDeque<>();
    for (T value : values) {
      window.addLast(value);
      if (window.size() == size) {
        Gen.yield(List.copyOf(window));
        window.removeFirst();
      }
    }
    return Gen.done();
  }

  // end

  // snippet: run
  /** Prints pairs of words, and where a temperature rises three times in a row. */
  public static void run() {
    List<String> words = List.of("yield", "gives", "way", "and", "waits");
    for (List<String> pair : windows(2, words)) {
      System.out.println(String.join(" -> ", pair));
    }
    List<Integer> temperatures = List.of(7, 9, 12, 15, 14, 13, 14, 16, 19, 18);
    for (List<Integer> four : windows(4, temperatures)) {
      if (four.equals(four.stream().sorted().toList())) {
        System.out.println("Rising: " + four);
      }
    }
  }
  // end
}
