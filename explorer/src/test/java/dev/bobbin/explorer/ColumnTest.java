package dev.bobbin.explorer;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static Long[] boxed(long... numbers) {
    return LongStream.of(numbers).boxed().toArray(Long[]::new);
  }
}
