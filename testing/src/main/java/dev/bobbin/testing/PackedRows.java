package dev.bobbin.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a recording in a page: those that came at the same place before are only counted, as
 * the recorder's class {@code Rows} says.
 */
final class PackedRows {
  private static final int REMEMBERED = 1 << 10;
  private static final int FACTOR = 31;
  private static final int SHIFT = 10;

  private final List<List<Long>> rows = new ArrayList<>();
  private final Map<Integer, List<Long>> after = new HashMap<>();
  private int place;

  private PackedRows() {}

  /**
   * Returns all rows.
   *
   * @param expected how many came as expected, before each that is kept and at the end
   * @param columns those of the rows that are kept
   */
  static List<List<Long>> all(List<Long> expected, List<List<Long>> columns) {
    PackedRows packed = new PackedRows();
    for (int i = 0; i < expected.size(); i++) {
      for (long left = expected.get(i); left > 0; left--) {
        packed.step();
      }
      int index = i;
      if (index < columns.get(0).size()) {
        packed.after.put(packed.place, columns.stream().map(column -> column.get(index)).toList());
        packed.step();
      }
    }
    return packed.rows;
  }

  private void step() {
    List<Long> row = after.get(place);
    rows.add(row);
    int hash = 0;
    for (long number : row) {
      hash = FACTOR * hash + (int) number;
    }
    place = (hash ^ hash >>> SHIFT) & REMEMBERED - 1;
  }
}
