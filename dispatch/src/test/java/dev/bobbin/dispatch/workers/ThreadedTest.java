package dev.bobbin.dispatch.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Gen.State;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.Primed;
import dev.bobbin.StopIteration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class ThreadedTest {
  private final List<Object> seen = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch gate = new CountDownLatch(1);

  static List<WatchedThreads> kinds() {
    return WatchedThreads.kinds();
  }

  @Generator
  private Coroutine<Void, Object, Integer> recorder() {
    try {
      while (true) {
        seen.add(Gen.yield());
      }
    } catch (GeneratorExit exit) {
      seen.add("closed by " + (Thread.currentThread().isInterrupted() ? "interrupt" : "close"));
    }
    return Gen.returns(seen.size());
  }

  /** Takes one item and waits for the gate, which it cannot be interrupted at. */
  @Generator
  private Coroutine<Void, Object, Void> gated() throws InterruptedException {
    while (true) {
      seen.add(Gen.yield());
      entered.countDown();
      gate.await();
    }
  }

  @Generator
  private Coroutine<Void, Object, String> endingAt(int count, Exception failure) throws Exception {
    for (int i = 0; i < count; i++) {
      seen.add(Gen.yield());
    }
    if (failure != null) {
      throw failure;
    }
    return Gen.returns("enough");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void items_arrive_in_order_and_close_waits_for_all_of_them(WatchedThreads threads) {
    var threaded = Threaded.of(recorder(), 2, threads);

    for (int i = 0; i < 100; i++) {
      assertThat(threaded.send(i)).isNull();
    }
    threaded.close();

    assertThat(seen).hasSize(101).startsWith(0, 1, 2).endsWith(99, "closed by close");
    assertThat(threaded.result()).isEqualTo(101);
    threads.assertAllHaveEnded();
  }

  @Test
  void target_runs_and_is_closed_in_its_own_thread() {
    List<Thread> inside = Collections.synchronizedList(new ArrayList<>());
    var threaded = Threaded.of(whereItRuns(inside));

    threaded.send("item");
    threaded.close();

    assertThat(inside).hasSize(3).doesNotContain(Thread.currentThread());
    assertThat(Collections.nCopies(3, inside.get(0))).isEqualTo(inside);
    assertThat(inside.get(0).getName()).startsWith("bobbin-worker-");
  }

  @Generator
  private static Coroutine<Void, String, Void> whereItRuns(List<Thread> inside) {
    inside.add(Thread.currentThread());
    try {
      Gen.yield();
      inside.add(Thread.currentThread());
      Gen.yield();
    } finally {
      inside.add(Thread.currentThread());
    }
    return Gen.done();
  }

  @Test
  void primed_target_and_null_item_are_as_any_other() {
    var threaded = Threaded.of(primed());

    threaded.next();
    threaded.send("after null");
    threaded.close();

    assertThat(seen).containsExactly(null, "after null");
  }

  @Primed
  private Coroutine<Void, Object, Void> primed() {
    while (true) {
      seen.add(Gen.yield());
    }
  }

  @Test
  void target_that_was_never_sent_anything_does_not_run() {
    var threaded = Threaded.of(recorder());

    threaded.close();

    assertThat(seen).isEmpty();
    assertThat(threaded.result()).isNull();
  }

  @Test
  void send_waits_while_the_queue_is_full() throws Exception {
    var threaded = Threaded.of(gated(), 2, WatchedThreads.platform());
    CountDownLatch sent = new CountDownLatch(1);
    sendAndEnter(threaded, "first");
    threaded.send("second");
    threaded.send("third");

    Thread sender = new Thread(() -> sendThenCount(threaded, sent));
    sender.start();

    assertThat(sent.await(50, TimeUnit.MILLISECONDS)).isFalse();
    assertThat(threaded.counters().queued()).isEqualTo(2);
    gate.countDown();
    sent.await();
    threaded.close();
    assertThat(seen).containsExactly("first", "second", "third", "fourth");
  }

  private static void sendThenCount(Threaded<Object, Void> threaded, CountDownLatch sent) {
    threaded.send("fourth");
    sent.countDown();
  }

  private void sendAndEnter(Threaded<Object, ?> threaded, Object item) throws Exception {
    threaded.send(item);
    entered.await();
  }

  @Test
  void failure_reaches_the_next_send_once_and_the_future() throws Exception {
    IOException failure = new IOException("broken");
    var threaded = Threaded.of(endingAt(1, failure));
    threaded.send("item");
    assertThatThrownBy(() -> threaded.future().get())
        .isInstanceOf(ExecutionException.class)
        .hasCause(failure);

    assertThatThrownBy(() -> threaded.send("next")).isSameAs(failure);
    assertThatThrownBy(() -> threaded.send("later"))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("ended by a failure")
        .hasCause(failure);
    threaded.close();
    assertThat(threaded.result()).isNull();
    assertThat(threaded.state()).isEqualTo(State.CLOSED);
  }

  @Test
  void failure_that_no_send_has_met_comes_out_of_close_once() throws Exception {
    IllegalStateException failure = new IllegalStateException("broken");
    var threaded = Threaded.of(endingAt(1, failure));
    threaded.send("item");

    assertThatThrownBy(threaded::close).isSameAs(failure);
    threaded.close();
  }

  @Test
  void failure_wakes_a_sender_that_waits() throws Exception {
    var threaded = Threaded.of(failingBehindTheGate(), 1, WatchedThreads.platform());
    sendAndEnter(threaded, "first");
    threaded.send("second");
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread sender = new Thread(() -> keep(thrown, () -> threaded.send("third")));
    sender.start();
    awaitWaiting(sender);

    gate.countDown();
    sender.join();

    assertThat(thrown.get()).hasMessage("broken");
    threaded.close();
    assertThat(threaded.unsent()).containsExactly("second");
  }

  @Generator
  private Coroutine<Void, Object, Void> failingBehindTheGate() throws InterruptedException {
    Gen.yield();
    entered.countDown();
    gate.await();
    throw new IllegalStateException("broken");
  }

  private static void keep(AtomicReference<Throwable> thrown, Runnable action) {
    try {
      action.run();
    } catch (Throwable failure) {
      thrown.set(failure);
    }
  }

  private static void awaitWaiting(Thread thread) throws InterruptedException {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }
  }

  @Test
  void return_reaches_the_next_send_as_that_of_a_generator() throws Exception {
    var threaded = Threaded.of(endingAt(1, null));
    threaded.send("item");
    assertThat(threaded.future().get()).isEqualTo("enough");

    assertThatThrownBy(() -> threaded.send("next"))
        .isInstanceOfSatisfying(
            StopIteration.class, stop -> assertThat(stop.value()).isEqualTo("enough"));
    assertThatThrownBy(() -> threaded.send("later"))
        .isInstanceOfSatisfying(StopIteration.class, stop -> assertThat(stop.value()).isNull());
    threaded.close();
    assertThat(threaded.result()).isEqualTo("enough");
    assertThat(seen).containsExactly("item");
  }

  @Test
  void items_behind_a_return_are_kept_and_close_says_so_once() throws Exception {
    var threaded = Threaded.of(returningBehindTheGate());
    sendAndEnter(threaded, "first");
    threaded.send("second");
    threaded.send("third");
    gate.countDown();

    assertThatThrownBy(threaded::close)
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("the last 2 items; unsent() has them");
    threaded.close();
    assertThat(threaded.unsent()).containsExactly("second", "third");
    assertThat(threaded.counters().cancelled()).isEqualTo(2);
  }

  @Generator
  private Coroutine<Void, Object, Void> returningBehindTheGate() throws InterruptedException {
    Gen.yield();
    entered.countDown();
    gate.await();
    return Gen.done();
  }

  @Test
  void item_that_the_target_did_not_wait_for_is_kept() throws Exception {
    var threaded = Threaded.of(endingAt(0, null));
    threaded.send("item");

    assertThatThrownBy(threaded::close).hasMessageContaining("the last 1 item; unsent() has it");
    assertThat(threaded.unsent()).containsExactly("item");
  }

  @Test
  void exception_is_raised_behind_what_was_sent_before() {
    var threaded = Threaded.of(catching());

    threaded.send("before");
    threaded.raise(new IOException("raised"));
    threaded.send("behind");
    threaded.close();

    assertThat(seen).containsExactly("before", "caught raised", "behind");
  }

  @Generator
  private Coroutine<Void, Object, Void> catching() {
    while (true) {
      try {
        Gen.mayThrow(IOException.class);
        seen.add(Gen.yield());
      } catch (IOException raised) {
        seen.add("caught " + raised.getMessage());
      }
    }
  }

  @Test
  void exception_that_came_too_late_to_be_raised_comes_out() throws Exception {
    var threaded = Threaded.of(returningBehindTheGate());
    sendAndEnter(threaded, "first");
    IOException late = new IOException("late");
    threaded.raise(late);
    gate.countDown();

    assertThatThrownBy(threaded::close).isSameAs(late);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void shutdown_interrupts_the_target_and_keeps_what_is_queued(WatchedThreads threads)
      throws Exception {
    var threaded = Threaded.of(gated(), 4, threads);
    sendAndEnter(threaded, "first");
    threaded.send("second");

    threaded.shutdownNow();

    threads.awaitAll();
    assertThat(threaded.unsent()).containsExactly("second");
    assertThatThrownBy(threaded::close).isInstanceOf(InterruptedException.class);
    assertThat(threaded.state()).isEqualTo(State.CLOSED);
  }

  @Test
  void interrupt_of_a_shutdown_does_not_reach_the_finally_of_the_target() throws Exception {
    var threaded = Threaded.of(interruptIgnoring());
    sendAndEnter(threaded, "first");

    threaded.shutdownNow();
    threaded.close();

    assertThat(seen).containsExactly("interrupted", "closed, interrupted: false");
  }

  @Generator
  private Coroutine<Void, Object, Void> interruptIgnoring() {
    try {
      Gen.yield();
      entered.countDown();
      awaitInterrupt();
      Gen.yield();
    } finally {
      seen.add("closed, interrupted: " + Thread.currentThread().isInterrupted());
    }
    return Gen.done();
  }

  private void awaitInterrupt() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      seen.add("interrupted");
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void interrupted_sender_hands_nothing_over_and_stays_interrupted() throws Exception {
    var threaded = Threaded.of(gated(), 1, WatchedThreads.platform());
    sendAndEnter(threaded, "first");
    threaded.send("second");

    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> threaded.send("third"))
        .isInstanceOf(InterruptedSendException.class)
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    gate.countDown();
    threaded.close();
    assertThat(seen).containsExactly("first", "second");
  }

  @Test
  void interrupted_close_shuts_down_and_still_waits() throws Exception {
    WatchedThreads threads = WatchedThreads.platform();
    var threaded = Threaded.of(gated(), 4, threads);
    sendAndEnter(threaded, "first");
    threaded.send("second");

    Thread.currentThread().interrupt();

    assertThatThrownBy(threaded::close).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    threads.assertAllHaveEnded();
    assertThat(threaded.unsent()).containsExactly("second");
  }

  @Test
  void send_after_close_names_the_place_and_the_remedy() {
    var threaded = Threaded.of(recorder());
    threaded.close();

    assertThatThrownBy(() -> threaded.send("late"))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("the threaded coroutine is closed, at")
        .hasMessageContaining("send before closing")
        .cause()
        .hasMessage("closed here");
  }

  @Test
  void target_that_closes_its_own_thread_is_refused() throws Exception {
    AtomicReference<Threaded<Object, ?>> itself = new AtomicReference<>();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    var threaded = Threaded.of(applying(() -> keep(thrown, itself.get()::close)));
    itself.set(threaded);

    threaded.send("item");
    threaded.close();

    assertThat(thrown.get())
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("close() is called by a worker of the threaded coroutine itself");
  }

  @Test
  void target_may_send_to_itself_while_there_is_room() throws Exception {
    AtomicReference<Threaded<Object, ?>> itself = new AtomicReference<>();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Runnable sendTwice =
        () -> {
          itself.get().send("first from inside");
          keep(thrown, () -> itself.get().send("second from inside"));
        };
    var threaded = Threaded.of(applying(sendTwice), 1, WatchedThreads.platform());
    itself.set(threaded);

    threaded.send("item");
    entered.await();
    threaded.close();

    assertThat(thrown.get())
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("it would wait for itself");
    assertThat(seen).containsExactly("item", "first from inside");
  }

  /** Runs the action with the first item. */
  @Generator
  private Coroutine<Void, Object, Void> applying(Runnable action) {
    seen.add(Gen.yield());
    action.run();
    entered.countDown();
    while (true) {
      seen.add(Gen.yield());
    }
  }

  @Test
  void generator_that_a_thread_drives_is_not_given_to_another_one() {
    var shared = recorder();
    var threaded = Threaded.of(shared);

    assertThatThrownBy(() -> Threaded.of(shared))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("driven by a threaded coroutine already; make one of its own");

    threaded.close();
    Threaded.of(shared).close();
  }

  @Test
  void threads_that_do_not_start_leave_nothing_behind() {
    var target = recorder();

    assertThatThrownBy(() -> Threaded.of(target, 1, task -> null))
        .hasMessageContaining("the thread factory returned null");

    Threaded.of(target).close();
  }

  @Test
  void capacity_is_checked() {
    assertThatThrownBy(() -> Threaded.of(recorder(), 0, Thread::new))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 0");
  }

  @Test
  void users_future_is_a_copy() {
    var threaded = Threaded.of(recorder());

    threaded.future().complete(-1);
    threaded.send("item");
    threaded.close();

    assertThat(threaded.future().join()).isEqualTo(2);
  }

  @Test
  void states_are_those_of_a_generator() throws Exception {
    var threaded = Threaded.of(gated());
    assertThat(threaded.state()).isEqualTo(State.SUSPENDED);
    assertThat(threaded.hasNext()).isTrue();
    assertThatThrownBy(threaded::result)
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("has not ended");
    sendAndEnter(threaded, "item");

    Thread closer = new Thread(threaded::close);
    closer.start();
    awaitWaiting(closer);
    assertThat(threaded.state()).isEqualTo(State.RUNNING);
    assertThat(threaded.hasNext()).isFalse();

    gate.countDown();
    closer.join();
    assertThat(threaded.toString())
        .isEqualTo("<threaded coroutine, CLOSED, workers=1, submitted=1, inFlight=0, queued=0>");
  }
}
