package dev.bobbin.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ColumnTest {

  @Test
  void numbers_of_all_sizes_are_read_as_they_were_added() {
    Random random = new Random(1);
    long[] numbers =
        LongStream.concat(
                LongStream.of(0, -1, 1, 63, 64, -64, -65, Long.MAX_VALUE, Long.MIN_VALUE),
                random.longs(20_000).map(each -> each >> random.nextInt(Long.SIZE)))
            .toArray();
    Column column = new Column();
    for (long number : numbers) {
      column.add(number);
    }

    Column.Reader reader = column.reader();

    assertThat(LongStream.generate(reader::next).limit(numbers.length))
        .containsExactly(boxed(numbers));
  }

  @Test
  void what_is_written_is_what_the_page_reads() throws IOException {
    Column column = new Column();
    long[] numbers = {0, 0, 5, 5, 5, -1, 300, 300, 1L << 40};
    for (long number : numbers) {
      column.add(number);
    }
    StringBuilder written = new StringBuilder();

    column.write(written);

    // As in packed.test.js.
    assertThat(written).hasToString("AAIKAAIL2gQAAKj7////Pw==");
  }

  @Test
  void numbers_that_do_not_change_take_nothing() throws IOException {
    Column column = new Column();
    for (int i = 0; i < 1_000_000; i++) {
      column.add(7);
    }
    StringBuilder written = new StringBuilder();

    column.write(written);

    assertThat(written.length()).isLessThan(10);
    Column.Reader reader = column.reader();
    assertThat(LongStream.generate(reader::next).limit(1_000_000).sum()).isEqualTo(7_000_000);
  }

  private static Long[] boxed(long... numbers) {
    return LongStream.of(numbers).boxed().toArray(Long[]::new);
  }
}
