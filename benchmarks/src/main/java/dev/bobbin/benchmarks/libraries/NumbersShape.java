package dev.bobbin.benchmarks.libraries;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.openjdk.jmh.annotations.Setup;

/** Iterators over numbers that are made before. */
public abstract class NumbersShape extends Shape<Integer> {

  /** As many numbers as there are elements, in ascending order. */
  protected List<Integer> numbers;

  /** Makes the numbers: no two of them next to each other, most without a box in the cache. */
  @Setup
  public void makeNumbers() {
    numbers = every(3, 0);
  }

  /** Returns as many numbers as there are elements, with a distance, from a first one on. */
  protected List<Integer> every(int distance, int first) {
    List<Integer> made = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      made.add(first + distance * i);
    }
    return made;
  }

  /** Returns iterators over so many parts of the numbers, of the same size and in order. */
  protected List<Iterator<Integer>> parts(int count) {
    List<Iterator<Integer>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(numbers.subList(i * n / count, (i + 1) * n / count).iterator());
    }
    return parts;
  }

  @Override
  protected long read(Integer element) {
    return element;
  }
}
