package dev.bobbin.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowsTest {

  @Test
  void rows_are_read_as_they_were_added() {
    Random random = new Random(1);
    List<long[]> added = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      boolean other = random.nextInt(10) == 0;
      added.add(new long[] {i % 7, other ? random.nextInt(3_000) : 5, -1});
    }
    Rows rows = rowsOf(added);

    Rows.Reader reader = rows.reader();

    for (long[] row : added) {
      assertThat(reader.next()).isEqualTo(row);
    }
  }

  @Test
  void what_is_written_is_what_the_page_reads() throws IOException {
    List<long[]> added = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      added.add(new long[] {1, 3, 0, 0, 10, -1, 3});
      added.add(new long[] {2, 1, -1, -1, 11, -1, 0});
    }

    Rows rows = rowsOf(added);

    // As in packed.test.js.
    assertThat(written(rows.expected())).isEqualTo("AAQK");
    assertThat(written(rows.column(0))).isEqualTo("AgIB");
    assertThat(written(rows.column(4))).isEqualTo("FAIB");
  }

  @Test
  void rows_that_come_again_take_nothing() throws IOException {
    List<long[]> added = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      added.add(new long[] {i % 5, i % 3});
    }

    Rows rows = rowsOf(added);

    assertThat(written(rows.expected()) + written(rows.column(0))).hasSizeLessThan(100);
  }

  private static Rows rowsOf(List<long[]> added) {
    Rows rows = new Rows(added.get(0).length);
    added.forEach(rows::add);
    rows.close();
    return rows;
  }

  private static String written(Column column) throws IOException {
    StringBuilder written = new StringBuilder();
    column.write(written);
    return written.toString();
  }
}
