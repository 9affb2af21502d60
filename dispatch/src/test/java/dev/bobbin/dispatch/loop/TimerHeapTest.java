package dev.bobbin.dispatch.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimerHeapTest {
  private long now;
  private final TimerHeap heap = new TimerHeap();

  @Test
  void waits_come_out_by_deadline_and_those_of_one_deadline_as_they_came() {
    List<Timer> waits = new ArrayList<>();
    for (int nanos : new int[] {5, 1, 5, 3, 1, 5}) {
      waits.add(added(nanos));
    }

    assertThat(drained())
        .containsExactly(
            waits.get(1), waits.get(4), waits.get(3), waits.get(0), waits.get(2), waits.get(5));
  }

  @Test
  void a_million_adds_and_removes_at_random_keep_the_order() {
    Random random = new Random(1);
    List<Timer> expected = new ArrayList<>();
    for (int i = 0; i < 1_000_000; i++) {
      if (expected.size() < 2_000 || expected.size() < 4_000 && random.nextBoolean()) {
        expected.add(added(random.nextInt(10_000)));
      } else {
        int index = random.nextInt(expected.size());
        heap.remove(expected.get(index));
        expected.set(index, expected.get(expected.size() - 1));
        expected.remove(expected.size() - 1);
      }
    }

    expected.sort(
        Comparator.<Timer>comparingLong(wait -> wait.deadline)
            .thenComparingLong(wait -> wait.sequence));

    assertThat(heap.size()).isEqualTo(expected.size());
    assertThat(drained()).isEqualTo(expected);
  }

  @Test
  void deadlines_beyond_the_overflow_of_the_clock_come_later() {
    now = Long.MAX_VALUE - 10;
    Timer later = added(100);
    Timer sooner = added(5);

    assertThat(drained()).containsExactly(sooner, later);
  }

  @Test
  void removing_twice_changes_nothing() {
    Timer wait = added(1);
    Timer other = added(2);

    heap.remove(wait);
    heap.remove(wait);

    assertThat(drained()).containsExactly(other);
  }

  private Timer added(int nanos) {
    Timer wait = new Plain(() -> now, Duration.ofNanos(nanos));
    heap.add(wait);
    return wait;
  }

  private List<Timer> drained() {
    List<Timer> waits = new ArrayList<>();
    while (!heap.isEmpty()) {
      waits.add(heap.first());
      heap.remove(heap.first());
    }
    return waits;
  }

  private static final class Plain extends Timer {

    Plain(LoopClock clock, Duration duration) {
      super(clock, duration);
    }

    @Override
    void expired() {}

    @Override
    void failed(Throwable failure) {}
  }
}
