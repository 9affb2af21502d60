package dev.bobbin.itertools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Unmodifiable lists that may hold null: what Python has tuples of any length for. */
final class Tuples {

  private Tuples() {}

  /** Returns the array as a tuple; nobody may change it any more. */
  @SuppressWarnings("unchecked")
  static <T> List<T> of(Object[] elements) {
    return (List<T>) Collections.unmodifiableList(Arrays.asList(elements));
  }

  /** Returns a tuple of what the iterable holds now. */
  static <T> List<T> copyOf(Iterable<? extends T> iterable) {
    return of(arrayOf(iterable));
  }

  /** Returns what the iterable holds now, in an array of objects. */
  @SuppressWarnings("unchecked")
  static <T> T[] arrayOf(Iterable<? extends T> iterable) {
    List<T> elements = new ArrayList<>();
    for (T element : iterable) {
      elements.add(element);
    }
    return (T[]) elements.toArray();
  }

  /** Returns the elements of the pool at some indices. */
  static <T> List<T> pick(List<? extends T> pool, int[] indices) {
    Object[] picked = new Object[indices.length];
    Arrays.setAll(picked, i -> pool.get(indices[i]));
    return of(picked);
  }
}
