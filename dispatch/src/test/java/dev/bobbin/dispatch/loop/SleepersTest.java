package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.sleep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Very many tasks that sleep at once; {@code -Dbobbin.dispatch.sleepers=1000000} tells how many.
 */
class SleepersTest extends LoopTestBase {
  private static final int SLEEPERS = Integer.getInteger("bobbin.dispatch.sleepers", 100_000);

  private int asleep;
  private int awake;
  private long lastWake;

  @Generator
  private Coroutine<Request, Object, Void> sleeper(long nanos) {
    asleep++;
    Gen.yield(sleep(Duration.ofNanos(nanos)));
    awake++;
    assertThat(clock.nanoTime()).isEqualTo(nanos).isGreaterThanOrEqualTo(lastWake);
    lastWake = nanos;
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> meter(long usedBefore) {
    Gen.yield(sleep(Duration.ofNanos(1)));
    tell(asleep);
    tell((usedMemory() - usedBefore) / SLEEPERS);
    return Gen.done();
  }

  @Test
  void each_wakes_in_its_time_and_takes_little_memory() {
    Random random = new Random(1);
    long before = usedMemory();
    long start = System.nanoTime();
    for (int i = 0; i < SLEEPERS; i++) {
      loop.spawn(sleeper(1_000 + random.nextInt(1_000_000_000)));
    }
    loop.spawn(meter(before));

    loop.run();

    long millis = (System.nanoTime() - start) / 1_000_000;
    long bytes = (long) told.get(1);
    System.out.printf("%d sleeping tasks: %d bytes each, %d ms%n", SLEEPERS, bytes, millis);
    assertThat(told.get(0)).isEqualTo(SLEEPERS);
    assertThat(awake).isEqualTo(SLEEPERS);
    assertThat(bytes).isLessThan(400);
  }

  @Generator
  private static Coroutine<Request, Object, Void> sleepForDays() {
    Gen.yield(sleep(Duration.ofDays(1)));
    return Gen.done();
  }

  @Test
  void all_can_be_cancelled_in_any_order() {
    Task<?>[] tasks = new Task<?>[SLEEPERS];
    for (int i = 0; i < SLEEPERS; i++) {
      tasks[i] = loop.spawn(sleepForDays());
    }
    loop.spawn(canceller(tasks));

    loop.run();

    assertThat(tasks).allMatch(task -> task.state() == Task.State.CANCELLED);
    assertThat(clock.elapsed()).isLessThan(Duration.ofDays(1));
  }

  @Generator
  private static Coroutine<Request, Object, Void> canceller(Task<?>[] tasks) {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    Collections.shuffle(Arrays.asList(tasks), new Random(2));
    for (Task<?> task : tasks) {
      task.cancel();
    }
    return Gen.done();
  }

  private static long usedMemory() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
