package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A loop in the thread of an executor. */
@ExtendWith(Watchdog.class)
class HostedTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final ScheduledExecutorService host =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "host"));

  @AfterEach
  void endHost() {
    host.shutdownNow();
  }

  /** Sleeps, hands items over, and talks over a socket; returns the threads that it ran on. */
  @Generator
  static Async<List<String>> everything() throws IOException {
    List<String> threads = new ArrayList<>();
    Channel<String> channel = Channel.of(1);
    threads.add(Thread.currentThread().getName());
    Gen.yield(sleep(Duration.ofMillis(5)));
    threads.add(Thread.currentThread().getName());
    Gen.yield(spawn(putInto(channel)));
    String item = Gen.yield(take(channel));
    threads.add(Thread.currentThread().getName());
    String offloaded = Gen.yield(offload(() -> "work"));
    String echoed = Gen.yieldFrom(overSocket());
    threads.add(Thread.currentThread().getName());
    assertThat(List.of(item, offloaded, echoed)).containsExactly("item", "work", "0 to 99");
    return Gen.done(threads);
  }

  @Generator
  private static Async<Void> putInto(Channel<String> channel) {
    Gen.yield(put(channel, "item"));
    return Gen.done();
  }

  @Generator
  private static Async<String> overSocket() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      Gen.yield(spawn(echo(server)));
      try (SocketChannel client = (SocketChannel) Gen.yield(connect(server.getLocalAddress()))) {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (byte i = 0; i < 100; i++) {
          Gen.yield(write(client, one.clear().put(i).flip()));
          Gen.yield(read(client, one.clear()));
          assertThat(one.get(0)).isEqualTo(i);
        }
      }
    }
    return Gen.done("0 to 99");
  }

  @Generator
  private static Async<Void> echo(ServerSocketChannel server) throws IOException {
    try (SocketChannel connection = (SocketChannel) Gen.yield(accept(server))) {
      ByteBuffer buffer = ByteBuffer.allocate(8);
      int count = Gen.yield(read(connection, buffer));
      while (count >= 0) {
        Gen.yield(write(connection, buffer.flip()));
        count = Gen.yield(read(connection, buffer.clear()));
      }
    }
    return Gen.done();
  }

  @Generator
  private static Async<String> sleeper(CountDownLatch begun, List<String> told) {
    try {
      begun.countDown();
      Gen.yield(sleep(HOUR));
    } finally {
      Gen.yield(sleep(Duration.ofMillis(1)));
      told.add("cleaned up");
    }
    return Gen.done("slept");
  }

  @Generator
  private static Async<Integer> busy(int turns) {
    for (int i = 0; i < turns; i++) {
      Gen.yield(checkpoint());
    }
    return Gen.done(turns);
  }

  @Generator
  private static Async<Void> fail() {
    Gen.yield(checkpoint());
    throw new IllegalStateException("no luck");
  }

  static void runsEverythingOn(Executor executor, String thread) throws Exception {
    try (EventLoop loop = EventLoop.on(executor)) {
      List<String> threads = loop.submit(everything()).get(30, TimeUnit.SECONDS);
      assertThat(threads).hasSize(4).allMatch(name -> name.startsWith(thread));
    }
  }

  @Test
  void tasks_run_in_the_thread_of_a_scheduled_executor() throws Exception {
    runsEverythingOn(host, "host");
  }

  @Test
  void rounds_are_one_after_the_other_in_a_pool_of_threads() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4, work -> new Thread(work, "pool"));
    try (EventLoop loop = EventLoop.on(pool)) {
      List<CompletableFuture<Integer>> turns = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        turns.add(loop.submit(busy(1_000)));
      }
      for (CompletableFuture<Integer> ended : turns) {
        assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo(1_000);
      }
      assertThat(loop.submit(everything()).get(30, TimeUnit.SECONDS)).containsOnly("pool");
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void an_executor_that_runs_all_in_the_calling_thread_needs_no_stack() throws Exception {
    try (EventLoop loop = EventLoop.on(Runnable::run)) {
      CompletableFuture<Integer> turns = loop.submit(busy(1_000_000));
      assertThat(turns.get(30, TimeUnit.SECONDS)).isEqualTo(1_000_000);
    }
  }

  @Test
  void the_host_does_its_own_work_between_the_rounds() throws Exception {
    try (EventLoop loop = EventLoop.on(host)) {
      CompletableFuture<Integer> turns = loop.submit(busy(Integer.MAX_VALUE));
      assertThat(host.submit(() -> "mine").get(30, TimeUnit.SECONDS)).isEqualTo("mine");
      assertThat(turns).isNotDone();
    }
  }

  @Test
  void closing_cancels_tasks_and_waits_until_they_have_cleaned_up() throws Exception {
    List<String> told = new ArrayList<>();
    CountDownLatch begun = new CountDownLatch(1);
    EventLoop loop = EventLoop.on(host);
    CompletableFuture<String> slept = loop.submit(sleeper(begun, told));
    begun.await();
    loop.close();

    assertThat(told).containsExactly("cleaned up");
    assertThat(slept).isCompletedExceptionally();
    assertThatThrownBy(() -> loop.submit(fail())).isInstanceOf(IllegalStateException.class);
    loop.close();
  }

  @Test
  void its_own_thread_can_close_it() throws Exception {
    List<String> told = new ArrayList<>();
    CountDownLatch begun = new CountDownLatch(1);
    EventLoop loop = EventLoop.on(host);
    loop.submit(sleeper(begun, told));
    begun.await();

    host.submit(loop::close).get(30, TimeUnit.SECONDS);
    assertThat(told).containsExactly("cleaned up");
  }

  @Test
  void an_executor_that_is_shut_down_cancels_the_tasks() throws Exception {
    List<String> told = new ArrayList<>();
    CountDownLatch begun = new CountDownLatch(1);
    EventLoop loop = EventLoop.on(host);
    CompletableFuture<String> slept = loop.submit(sleeper(begun, told));
    begun.await();
    // Not shutdownNow(), which may throw the next round away.
    host.shutdown();
    loop.submit(sleeper(begun, told));

    assertThatThrownBy(() -> slept.get(30, TimeUnit.SECONDS))
        .isInstanceOf(CancellationException.class);
    loop.close();
    assertThat(told).contains("cleaned up");
  }

  @Test
  void an_executor_that_forgets_a_round_does_not_keep_the_loop_from_closing() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    host.execute(
        () -> {
          try {
            release.await();
          } catch (InterruptedException shutDown) {
            return;
          }
        });
    EventLoop loop = EventLoop.on(host);
    host.shutdownNow();

    loop.close();
    assertThat(host.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void an_executor_that_refuses_at_once_is_told() {
    host.shutdown();
    assertThatThrownBy(() -> EventLoop.on(host)).isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void a_failure_is_told_when_it_is_closed_or_to_its_handler() throws Exception {
    AtomicReference<Throwable> handled = new AtomicReference<>();
    EventLoop handing = EventLoop.on(host, (task, failure) -> handled.set(failure));
    assertThat(handing.submit(spawning()).get(30, TimeUnit.SECONDS)).isEqualTo("spawned");
    handing.close();
    assertThat(handled.get()).hasMessage("no luck");

    EventLoop keeping = EventLoop.on(host);
    keeping.submit(spawning()).get(30, TimeUnit.SECONDS);
    assertThatThrownBy(keeping::close)
        .isInstanceOf(TaskFailedException.class)
        .hasMessageContaining("no luck");
  }

  @Generator
  private static Async<String> spawning() {
    Task<?> failing = Gen.yield(spawn(fail()));
    while (!failing.isDone()) {
      Gen.yield(checkpoint());
    }
    return Gen.done("spawned");
  }

  @Test
  void what_would_need_its_thread_is_refused() {
    try (EventLoop loop = EventLoop.on(host)) {
      assertThatThrownBy(loop::run)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("submit()");
      assertThatThrownBy(() -> loop.spawn(fail()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("submit()");
    }
  }

  @Generator
  private static Async<String> interruptItself() {
    Thread.currentThread().interrupt();
    Gen.yield(checkpoint());
    return Gen.done("goes on");
  }

  @Test
  void an_interrupt_of_the_thread_is_not_meant_for_the_loop() throws Exception {
    try (EventLoop loop = EventLoop.on(host)) {
      assertThat(loop.submit(interruptItself()).get(30, TimeUnit.SECONDS)).isEqualTo("goes on");
      assertThat(loop.submit(everything()).get(30, TimeUnit.SECONDS)).hasSize(4);
    }
  }

  @Test
  void its_tasks_are_told_while_it_waits_and_when_its_thread_is_busy() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    EventLoop loop = EventLoop.on(host);
    loop.submit(sleeper(begun, new ArrayList<>()));
    begun.await();
    assertThat(loop.dump()).contains("on thread 'host'").contains("waits for another PT");

    CountDownLatch busy = new CountDownLatch(1);
    host.submit(
        () -> {
          busy.countDown();
          release.await();
          return null;
        });
    // The first dump may have left a round behind, which would answer the second one.
    busy.await();
    assertThat(loop.dump()).contains("on thread 'host', which does something else:");
    release.countDown();
    loop.close();
    assertThat(loop.dump()).contains("does not run");
  }

  @Generator
  private static Async<String> oneTurn() {
    Gen.yield(checkpoint());
    return Gen.done("done");
  }

  private String madeAndClosedHere() {
    EventLoop loop = EventLoop.on(host);
    CompletableFuture<String> submitted = loop.submit(oneTurn());
    loop.close();
    return submitted.isCancelled() ? "cancelled" : "lost";
  }

  @Test
  void the_executors_thread_closes_a_loop_that_it_has_just_made() throws Exception {
    assertThat(host.submit(this::madeAndClosedHere).get(30, TimeUnit.SECONDS))
        .isEqualTo("cancelled");
  }

  @Test
  void a_thread_that_has_replaced_the_one_of_the_loop_closes_it() throws Exception {
    AtomicReference<Thread> dead = new AtomicReference<>();
    ExecutorService replaced =
        Executors.newSingleThreadExecutor(work -> new Thread(work, "replaced"));
    EventLoop loop = EventLoop.on(replaced);
    assertThat(loop.submit(oneTurn()).get(30, TimeUnit.SECONDS)).isEqualTo("done");
    replaced.execute(
        () -> {
          dead.set(Thread.currentThread());
          Thread.currentThread().setUncaughtExceptionHandler((thread, expected) -> {});
          throw new IllegalStateException("ends the thread");
        });
    replaced.submit(() -> "the next one").get(30, TimeUnit.SECONDS);
    dead.get().join();

    replaced.submit(loop::close).get(30, TimeUnit.SECONDS);
    replaced.shutdown();
  }
}
