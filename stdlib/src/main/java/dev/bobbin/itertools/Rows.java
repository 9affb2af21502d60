package dev.bobbin.itertools;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** The rows of several iterators: the first elements of all, then the second ones, and so on. */
final class Rows<T> {
  private final List<Iterator<T>> iterators = new ArrayList<>();

  Rows(List<Source<T>> sources) {
    sources.forEach(source -> iterators.add(source.iterator()));
  }

  /** Returns the next row, or null as soon as one has ended; there is no row of nothing. */
  List<T> next() {
    Object[] row = new Object[iterators.size()];
    int length = fill(row);
    return length == row.length && length > 0 ? Tuples.of(row) : null;
  }

  /**
   * Returns the next row, or null if all have ended.
   *
   * @throws IllegalArgumentException if some have ended, and some have not
   */
  List<T> nextStrict() {
    Object[] row = new Object[iterators.size()];
    int length = fill(row);
    if (length < row.length) {
      requireSameLength(length > 0, length, "shorter");
      for (int i = 1; i < row.length; i++) {
        requireEnd(iterators.get(i), i);
      }
      return null;
    }
    return length > 0 ? Tuples.of(row) : null;
  }

  /** Returns the next row, with the fill for those that have ended, or null if all have. */
  List<T> nextOr(T fill) {
    Object[] row = new Object[iterators.size()];
    boolean more = false;
    for (int i = 0; i < row.length; i++) {
      boolean has = iterators.get(i).hasNext();
      row[i] = has ? iterators.get(i).next() : fill;
      more |= has;
      if (!has) {
        iterators.set(i, Collections.emptyIterator());
      }
    }
    return more ? Tuples.of(row) : null;
  }

  /** Reads elements into the row until one has ended; returns how many there were. */
  private int fill(Object[] row) {
    int length = 0;
    while (length < row.length && iterators.get(length).hasNext()) {
      row[length] = iterators.get(length).next();
      length++;
    }
    return length;
  }

  /** Fails if the iterator with the index has one more element, which is read then. */
  static void requireEnd(Iterator<?> iterator, int index) {
    boolean longer = iterator.hasNext();
    if (longer) {
      iterator.next();
    }
    requireSameLength(longer, index, "longer");
  }

  /** Fails if the iterator with the index is shorter, or longer, than those before it. */
  static void requireSameLength(boolean differs, int index, String how) {
    if (differs) {
      String others = index == 1 ? "argument 1" : "arguments 1-" + index;
      throw new IllegalArgumentException(
          "zip() argument " + (index + 1) + " is " + how + " than " + others);
    }
  }
}
