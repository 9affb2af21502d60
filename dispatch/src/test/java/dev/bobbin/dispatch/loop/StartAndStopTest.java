package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tasks brought while a loop starts or shuts down: each is run, or refused. */
@ExtendWith(Watchdog.class)
class StartAndStopTest {
  private static final int ROUNDS = 200;

  private final AtomicInteger ran = new AtomicInteger();

  @Generator
  private Coroutine<Request, Object, Integer> running() {
    Gen.yield(checkpoint());
    return Gen.returns(ran.incrementAndGet());
  }

  @Test
  void what_is_spawned_while_a_loop_starts_is_run_or_refused() throws InterruptedException {
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      EventLoop loop = new EventLoop();
      ran.set(0);
      Thread thread = new Thread(loop::runForever);
      thread.start();
      int accepted = 0;
      try {
        while (accepted < 1_000) {
          loop.spawn(running());
          accepted++;
        }
      } catch (IllegalStateException runsElsewhere) {
        refused++;
      }
      loop.shutdown();
      thread.join();
      loop.close();

      assertThat(ran).hasValue(accepted);
    }
    assertThat(refused).isPositive();
  }

  @Test
  void what_is_submitted_before_a_shutdown_is_run() throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      EventLoop loop = new EventLoop();
      Thread thread = new Thread(loop::runForever);
      thread.start();
      for (int i = round % 20; i > 0; i--) {
        loop.submit(running());
      }
      for (int spin = round; spin > 0; spin--) {
        Thread.onSpinWait();
      }
      CompletableFuture<Integer> last = loop.submit(running());
      loop.shutdown();
      thread.join();

      assertThat(last).as("round %d", round).isCompleted();
      loop.close();
    }
  }

  @Test
  void what_is_submitted_to_a_loop_that_nobody_runs_is_cancelled_at_its_close() {
    EventLoop loop = new EventLoop();
    CompletableFuture<Integer> future = loop.submit(running());

    loop.close();

    assertThat(future).isCancelled();
    assertThat(ran).hasValue(0);
  }
}
