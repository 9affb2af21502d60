package dev.bobbin.samples.references.puzzles;

import static dev.bobbin.itertools.Itertools.windowed;

import java.util.List;

/** The values of a sequence, some neighbours at a time. */
public final class SlidingWindows {

  private SlidingWindows() {}

  // snippet: run
  /** Prints pairs of words, and where a temperature rises three times in a row. */
  public static void run() {
    List<String> words = List.of("yield", "gives", "way", "and", "waits");
    for (List<String> pair : windowed(words, 2)) {
      System.out.println(String.join(" -> ", pair));
    }
    List<Integer> temperatures = List.of(7, 9, 12, 15, 14, 13, 14, 16, 19, 18);
    for (List<Integer> four : windowed(temperatures, 4)) {
      if (four.equals(four.stream().sorted().toList())) {
        System.out.println("Rising: " + four);
      }
    }
  }
  // end
}
