package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Threads that submit, cancel and complete stages, while others shut the loop down. */
@ExtendWith(Watchdog.class)
class SubmittersTest {
  private static final int ROUNDS = 200;
  private static final int SUBMITTERS = 3;
  private static final int TASKS = 50;

  private final AtomicInteger started = new AtomicInteger();
  private final AtomicInteger finished = new AtomicInteger();

  @Generator
  private Coroutine<Request, Object, Integer> task(int number) {
    started.incrementAndGet();
    try {
      switch (number % 4) {
        case 0 -> Gen.yield(sleep(Duration.ofNanos(number * 1_000L)));
        case 1 -> Gen.yield(await(CompletableFuture.runAsync(() -> {}, ForkJoinPool.commonPool())));
        case 2 -> Gen.yield(checkpoint());
        default -> throw new IllegalArgumentException("task " + number);
      }
      return Gen.returns(number);
    } finally {
      finished.incrementAndGet();
    }
  }

  @Test
  void every_submitted_task_ends_in_one_way_whenever_the_loop_ends() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Watchdog.signOfLife();
      runRound(new Random(round));
    }
  }

  private void runRound(Random random) throws Exception {
    var failures = new ConcurrentLinkedQueue<Throwable>();
    EventLoop loop = new EventLoop(LoopClock.SYSTEM, (task, failure) -> tell(failures, failure));
    var futures = new ConcurrentLinkedQueue<CompletableFuture<Integer>>();
    List<Thread> threads = new ArrayList<>();
    threads.add(new Thread(() -> run(loop), "loop"));
    for (int i = 0; i < SUBMITTERS; i++) {
      long seed = random.nextLong();
      threads.add(new Thread(() -> submit(loop, futures, new Random(seed)), "submitter"));
    }
    threads.forEach(thread -> thread.setUncaughtExceptionHandler((t, e) -> failures.add(e)));
    threads.forEach(Thread::start);
    TimeUnit.MICROSECONDS.sleep(random.nextInt(2_000));
    end(loop, random.nextInt(3));
    for (Thread thread : threads) {
      thread.join();
    }
    loop.close();

    assertThat(failures).isEmpty();
    for (CompletableFuture<Integer> future : futures) {
      assertThat(future).as("it ends").isDone();
      checkEnd(future);
    }
    assertThat(finished).as("finally blocks").hasValue(started.get());
  }

  /** A cancelled future has no use for the failure of its task, so that one is told. */
  private static void tell(ConcurrentLinkedQueue<Throwable> failures, Throwable failure) {
    if (!(failure instanceof IllegalArgumentException)) {
      failures.add(failure);
    }
  }

  private static void run(EventLoop loop) {
    try {
      loop.runForever();
    } catch (IllegalStateException closed) {
      assertThat(closed).hasMessageMatching("this event loop (is closed|runs already).*");
    }
  }

  private void submit(
      EventLoop loop, ConcurrentLinkedQueue<CompletableFuture<Integer>> futures, Random random) {
    try {
      for (int i = 0; i < TASKS; i++) {
        CompletableFuture<Integer> future = loop.submit(task(i));
        futures.add(future);
        if (random.nextInt(4) == 0) {
          future.cancel(true);
        }
      }
    } catch (IllegalStateException shutDown) {
      assertThat(shutDown).hasMessageContaining("create a new one");
    }
  }

  private static void end(EventLoop loop, int how) {
    switch (how) {
      case 0 -> loop.shutdown();
      case 1 -> loop.shutdownNow();
      default -> loop.close();
    }
  }

  private static void checkEnd(CompletableFuture<Integer> future) throws InterruptedException {
    try {
      if (!future.isCancelled()) {
        assertThat(future.get()).isBetween(0, TASKS);
      }
    } catch (ExecutionException failed) {
      assertThat(failed.getCause())
          .isInstanceOfAny(IllegalArgumentException.class, CancellationException.class);
    } catch (CancellationException cancelled) {
      assertThat(future).isCompletedExceptionally();
    }
  }
}
