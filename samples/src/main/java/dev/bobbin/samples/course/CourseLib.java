package dev.bobbin.samples.course;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the course takes from numpy, and the choosers that stand for its random choice. */
public final class CourseLib {

  private CourseLib() {}

  /** Splits into parts as equal as possible, the longer ones first; numpy's {@code array_split}. */
  public static List<List<Integer>> arraySplit(List<Integer> array, int parts) {
    List<List<Integer>> subarrays = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < parts; i++) {
      int end = start + array.size() / parts + (i < array.size() % parts ? 1 : 0);
      subarrays.add(array.subList(start, end));
      start = end;
    }
    return subarrays;
  }

  /** Returns the sum of the elements. */
  public static int sum(List<Integer> array) {
    return array.stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns an array as numpy prints it. */
  public static String text(List<Integer> array) {
    return array == null
        ? Repr.of(null)
        : array.stream().map(Object::toString).collect(Collectors.joining(" ", "[", "]"));
  }

  /** Returns a list of arrays as numpy prints it. */
  public static String texts(List<List<Integer>> arrays) {
    return arrays.stream()
        .map(array -> "array(" + array + ")")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** Chooses 0, 1, ..., n - 1, and from the start again. */
  @Generator
  static Gen<Integer> roundRobin(int n) {
    while (true) {
      for (int i = 0; i < n; i++) {
        Gen.yield(i);
      }
    }
  }

  /** Chooses the given indices, and from the start again. */
  @Generator
  static Gen<Integer> scripted(List<Integer> indices) {
    while (true) {
      Gen.yieldFrom(indices);
    }
  }
}
