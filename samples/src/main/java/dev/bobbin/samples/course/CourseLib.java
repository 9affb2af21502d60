package dev.bobbin.samples.course;

import static dev.bobbin.itertools.Itertools.join;
import static dev.bobbin.itertools.Itertools.map;

import java.util.ArrayList;
import java.util.List;

/** What the course takes from numpy. */
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
    return array == null ? Repr.of(null) : "[" + join(" ", map(Object::toString, array)) + "]";
  }

  /** Returns a list of arrays as numpy prints it. */
  public static String texts(List<List<Integer>> arrays) {
    return "[" + join(", ", map(array -> "array(" + array + ")", arrays)) + "]";
  }
}
