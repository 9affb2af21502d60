package dev.bobbin.conformance.hardcases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hard cases 37 and 60: generators and threads. */
@Timeout(60)
final class ThreadsTest {
  private final ExecutorService other = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    other.shutdownNow();
  }

  @Generator
  private static Gen<String> threadNames() {
    for (int i = 0; i < 3; i++) {
      Gen.yield(Thread.currentThread().getName());
    }
    return Gen.done();
  }

  @Test
  void each_step_runs_on_the_thread_that_asks_for_it() throws Exception {
    Gen<String> names = threadNames();

    String first = names.next();
    String second = other.submit(names::next).get();
    String third = names.next();

    assertThat(first).isEqualTo(third).isEqualTo(Thread.currentThread().getName());
    assertThat(second).isNotEqualTo(first);
  }

  @Generator
  private static Gen<Integer> waiting(CountDownLatch running, CountDownLatch goOn)
      throws InterruptedException {
    running.countDown();
    goOn.await();
    Gen.yield(1);
    return Gen.done();
  }

  @Test
  void generator_that_runs_on_another_thread_is_refused() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Gen<Integer> generator = waiting(running, goOn);
    Future<Integer> value = other.submit(generator::next);
    running.await();

    assertThat(generator.state()).isEqualTo(Gen.State.RUNNING);
    assertThatThrownBy(generator::next)
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage("generator already executing");
    assertThatThrownBy(generator::close).hasMessage("generator already executing");
    goOn.countDown();

    assertThat(value.get()).isEqualTo(1);
    assertThat(generator.hasNext()).isFalse();
  }
}
