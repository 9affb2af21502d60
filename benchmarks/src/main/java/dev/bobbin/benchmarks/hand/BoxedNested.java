package dev.bobbin.benchmarks.hand;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** {@link Nested}, with the next element kept boxed. */
public final class BoxedNested implements Iterator<Integer> {
  private final int rows;
  private final int columns;
  private int row;
  private int column;
  private Integer next;

  /** Creates the iterator. */
  public BoxedNested(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  @Override
  public boolean hasNext() {
    while (next == null && row < rows) {
      if (column < columns) {
        next = row ^ column++;
      } else {
        column = 0;
        row++;
      }
    }
    return next != null;
  }

  @Override
  public Integer next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Integer element = next;
    next = null;
    return element;
  }
}
