package dev.bobbin.samples.course;

import static dev.bobbin.itertools.Itertools.join;
import static dev.bobbin.itertools.Itertools.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What the course takes from numpy. */
public final class CourseLib {

  private CourseLib() {}

  /** Splits into parts as equal as possible, the longer ones first; numpy's {@code array_split}. */
  public static List<int[]> arraySplit(int[] array, int parts) {
    List<int[]> subarrays = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < parts; i++) {
      int end = start + array.length / parts + (i < array.length % parts ? 1 : 0);
      subarrays.add(Arrays.copyOfRange(array, start, end));
      start = end;
    }
    return subarrays;
  }

  /** Returns the sum of the elements. */
  public static int sum(int[] array) {
    return IntStream.of(array).sum();
  }

  /** Returns an array as numpy prints it. */
  public static String text(int[] array) {
    return array == null ? Repr.of(null) : Arrays.toString(array).replace(",", "");
  }

  /** Returns a list of arrays as numpy prints it. */
  public static String texts(List<int[]> arrays) {
    return "[" + join(", ", map(array -> "array(" + Arrays.toString(array) + ")", arrays)) + "]";
  }
}
