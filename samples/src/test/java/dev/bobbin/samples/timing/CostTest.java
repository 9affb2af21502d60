package dev.bobbin.samples.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CostTest {

  @Test
  void what_a_step_allocates_is_counted() {
    Cost cost = Cost.best(3, 10, CostTest::allocate);

    assertThat(cost.bytes()).isGreaterThan(100_000);
    assertThat(cost.nanoseconds()).isPositive();
  }

  private static long allocate() {
    long length = 0;
    for (int step = 0; step < 10; step++) {
      length += new String(new char[100_000]).length();
    }
    return length;
  }

  @Test
  void task_that_computes_something_else_is_refused() {
    AtomicLong result = new AtomicLong();

    assertThatThrownBy(() -> Cost.best(2, 1, result::incrementAndGet))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("2 instead of 1");
  }
}
