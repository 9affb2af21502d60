package dev.bobbin.explorer;

import java.util.Arrays;

/**
 * A growing list of rows of numbers. What happened after a row the last time is likely to happen
 * after it again: such a row is only counted, and only the others are kept, in columns.
 *
 * <p>The page reads them in the same way, see {@code packed.js}.
 */
final class Rows {
  /** How many rows it remembers what came after them; a power of two. */
  private static final int REMEMBERED = 1 << 10;

  private static final int FACTOR = 31;
  private static final int SHIFT = 10;

  private final Column[] columns;

  /** How many rows came as expected, before each that is kept and at the end. */
  private final Column expected = new Column();

  private final long[][] after = new long[REMEMBERED][];
  private int place;
  private long met;

  /** Creates an empty list of rows of some width. */
  Rows(int width) {
    this.columns = new Column[width];
    Arrays.setAll(columns, i -> new Column());
  }

  void add(long[] row) {
    if (Arrays.equals(row, after[place])) {
      met++;
    } else {
      keep(row);
    }
    place = place(row);
  }

  private void keep(long[] row) {
    after[place] = row.clone();
    expected.add(met);
    met = 0;
    for (int i = 0; i < row.length; i++) {
      columns[i].add(row[i]);
    }
  }

  private static int place(long[] row) {
    int hash = 0;
    for (long number : row) {
      hash = FACTOR * hash + (int) number;
    }
    return (hash ^ hash >>> SHIFT) & REMEMBERED - 1;
  }

  /** Ends it: nothing is added any more. */
  void close() {
    expected.add(met);
  }

  Column expected() {
    return expected;
  }

  /** Returns the numbers of the rows that are kept at some place. */
  Column column(int index) {
    return columns[index];
  }

  /** Returns what reads the rows from the first one on. */
  Reader reader() {
    return new Reader();
  }

  /** Reads rows. */
  final class Reader {
    private final Column.Reader counts = expected.reader();
    private final Column.Reader[] kept = new Column.Reader[columns.length];
    private final long[][] after = new long[REMEMBERED][];
    private int place;
    private long left = counts.next();

    private Reader() {
      Arrays.setAll(kept, i -> columns[i].reader());
    }

    /** Returns the next row, of which there must be one. */
    long[] next() {
      if (left-- == 0) {
        after[place] = Arrays.stream(kept).mapToLong(Column.Reader::next).toArray();
        left = counts.next();
      }
      long[] row = after[place];
      place = place(row);
      return row;
    }
  }
}
