package dev.bobbin.benchmarks.hand;

import java.util.NoSuchElementException;

/** The exclusive or of two counters, one inside the other. */
public final class Nested implements Ints {
  private final int rows;
  private final int columns;
  private int row;
  private int column;

  /** Creates the iterator. */
  public Nested(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  @Override
  public boolean hasNext() {
    while (column >= columns && row < rows) {
      column = 0;
      row++;
    }
    return row < rows;
  }

  @Override
  public int nextInt() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return row ^ column++;
  }
}
