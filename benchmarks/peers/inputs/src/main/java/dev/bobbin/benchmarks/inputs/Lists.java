package dev.bobbin.benchmarks.inputs;

import java.util.ArrayList;
import java.util.List;

/** Lists to read from. */
public final class Lists {

  private Lists() {}

  /** Returns the numbers up to a limit, boxed. */
  public static List<Integer> numbers(int limit) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < limit; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  /** Returns the numbers up to a limit, in lists of ten in lists of ten, and so on. */
  public static List<?> nested(int limit) {
    List<?> items = numbers(limit);
    while (items.size() > 10) {
      items = tens(items);
    }
    return items;
  }

  private static List<?> tens(List<?> items) {
    List<Object> tens = new ArrayList<>();
    for (int from = 0; from < items.size(); from += 10) {
      tens.add(new ArrayList<>(items.subList(from, Math.min(items.size(), from + 10))));
    }
    return tens;
  }
}
