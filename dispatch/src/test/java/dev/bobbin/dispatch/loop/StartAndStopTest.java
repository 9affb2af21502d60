package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.AbstractCoroutine;
import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    for (int round = 0; round < ROUNDS; round++) {
      EventLoop loop = new EventLoop();
      ran.set(0);
      Thread thread = new Thread(loop::runForever);
      thread.start();
      int accepted = spawnUntilRefused(loop);
      loop.shutdown();
      thread.join();
      loop.close();

      assertThat(ran).hasValue(accepted);
    }
  }

  /** Ends when the other thread has begun to run the loop. */
  private int spawnUntilRefused(EventLoop loop) {
    int accepted = 0;
    try {
      while (true) {
        loop.spawn(running());
        accepted++;
        if (accepted % 1_000 == 0) {
          Thread.yield();
        }
      }
    } catch (IllegalStateException runsElsewhere) {
      return accepted;
    }
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

  /** Work comes, and then a shutdown, before one of the two questions is asked. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void work_that_comes_before_a_shutdown_is_seen_at_whatever_moment_both_come(int moment) {
    AtomicInteger asked = new AtomicInteger();
    boolean[] came = {false};
    BooleanSupplier hasCome =
        () -> {
          came[0] |= asked.getAndIncrement() >= moment;
          return came[0];
        };

    assertThat(Run.isToGoOn(() -> !hasCome.getAsBoolean(), hasCome)).isTrue();
  }

  @Test
  void a_loop_that_is_shut_down_and_has_no_work_ends() {
    assertThat(Run.isToGoOn(() -> false, () -> false)).isFalse();
  }

  @Test
  void no_thread_begins_to_run_a_loop_in_the_middle_of_a_spawn() throws InterruptedException {
    EventLoop loop = new EventLoop();
    Thread runner = new Thread(loop::runForever);
    MeetingARun body = new MeetingARun(loop, runner);

    Task<Integer> task = loop.spawn(body);

    loop.shutdown();
    runner.join();
    loop.close();
    assertThat(body.met).isNull();
    assertThat(task.result()).isEqualTo(1);
  }

  /** While it is being spawned, which asks for its state, another thread wants to run the loop. */
  private static final class MeetingARun extends AbstractCoroutine<Request, Object, Integer> {
    private final EventLoop loop;
    private final Thread runner;
    private Thread met;

    MeetingARun(EventLoop loop, Thread runner) {
      this.loop = loop;
      this.runner = runner;
    }

    @Override
    public State state() {
      if (runner.getState() == Thread.State.NEW) {
        runner.start();
        while (runner.getState() != Thread.State.BLOCKED && loop.core.thread.running() == null) {
          Thread.onSpinWait();
        }
        met = loop.core.thread.running();
      }
      return super.state();
    }

    @Override
    public Request send(Object value) {
      throw stop(1);
    }

    @Override
    public Request raise(Throwable exception) {
      throw fail(exception);
    }
  }
}
