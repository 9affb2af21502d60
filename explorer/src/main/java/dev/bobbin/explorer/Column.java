package dev.bobbin.explorer;

import java.util.Arrays;

/** A growing column of numbers. */
final class Column {
  private static final int FIRST_CAPACITY = 256;

  private long[] values = new long[FIRST_CAPACITY];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  long get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }
}
