package dev.bobbin.dispatch.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WaitQueueTest {
  private final WaitQueue<QueuedWait> queue = new WaitQueue<>();

  private final class NumberedWait extends QueuedWait {
    private final int number;

    NumberedWait(int number) {
      super(null);
      this.number = number;
    }

    @Override
    boolean withdraw(Throwable why) {
      queue.remove(this);
      return true;
    }

    @Override
    public String toString() {
      return "wait " + number;
    }
  }

  private QueuedWait added(int number) {
    QueuedWait wait = new NumberedWait(number);
    queue.add(wait);
    return wait;
  }

  private List<QueuedWait> queued() {
    List<QueuedWait> all = new ArrayList<>();
    for (QueuedWait wait = queue.first(); wait != null; wait = queue.after(wait)) {
      all.add(wait);
    }
    return all;
  }

  @Test
  void waits_come_out_as_they_came() {
    List<QueuedWait> waits = List.of(added(1), added(2), added(3));

    assertThat(List.of(queue.poll(), queue.poll(), queue.poll())).isEqualTo(waits);
    assertThat(queue.poll()).isNull();
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void adding_and_removing_any_at_random_keeps_the_order() {
    Random random = new Random(1);
    List<QueuedWait> expected = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      switch (random.nextInt(4)) {
        case 0, 1 -> expected.add(added(i));
        case 2 ->
            assertThat(queue.poll()).isEqualTo(expected.isEmpty() ? null : expected.remove(0));
        default -> {
          if (!expected.isEmpty()) {
            queue.remove(expected.remove(random.nextInt(expected.size())));
          }
        }
      }
      if (expected.size() > 5) {
        expected.remove(2).withdraw(null);
      }
      assertThat(queued()).isEqualTo(expected);
    }
  }

  @Test
  void a_wait_can_be_queued_again_and_is_removed_once_each_time() {
    QueuedWait wait = added(1);
    queue.remove(wait);
    queue.add(wait);
    queue.poll();

    assertThatThrownBy(() -> queue.remove(wait))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("wait 1 is in no queue");
  }
}
