package dev.bobbin.dispatch.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import dev.bobbin.dispatch.workers.Outcome.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AccumulatorTest extends DispatcherTestBase {
  @Test
  void accumulator_is_entered_by_one_thread_at_a_time() {
    List<Integer> inside = Collections.synchronizedList(new ArrayList<>());
    var dispatcher = Dispatcher.workers(8, i -> squaring()).into(counting(inside));

    for (int i = 0; i < 1_000; i++) {
      dispatcher.send(i);
    }
    dispatcher.close();

    assertThat(inside).hasSize(1_001).containsOnly(1);
    assertThat(dispatcher.result()).isEqualTo("null came last");
  }

  @Generator
  private static Coroutine<Void, Outcome<Integer, Integer>, String> counting(List<Integer> inside) {
    Semaphore free = new Semaphore(1);
    Object outcome;
    do {
      outcome = Gen.yield();
      inside.add(free.availablePermits());
      free.acquireUninterruptibly();
      Thread.yield();
      free.release();
    } while (outcome != null);
    return Gen.returns("null came last");
  }

  @Test
  void accumulator_that_yields_at_its_end_is_closed_and_an_error() {
    var dispatcher = Dispatcher.workers(2, i -> squaring()).into(endless());

    dispatcher.send(3);

    assertThatThrownBy(dispatcher::close)
        .isInstanceOf(GeneratorStateException.class)
        .hasMessage(
            "the accumulator yielded when it was sent null, after the last outcome; it must return"
                + " there, with the result");
    assertThat(dispatcher.future()).isCompletedExceptionally();
    assertThat(seen).hasSize(3).endsWith(null, "closed");
  }

  @Test
  void interrupt_that_an_item_leaves_behind_reaches_neither_accumulator_nor_next_item() {
    List<Boolean> interrupted = Collections.synchronizedList(new ArrayList<>());
    Runnable note = () -> interrupted.add(Thread.currentThread().isInterrupted());
    var dispatcher = Dispatcher.workers(1, i -> running()).into(noting(note));

    dispatcher.send(() -> Thread.currentThread().interrupt());
    dispatcher.send(note);
    dispatcher.close();

    assertThat(interrupted).containsExactly(false, false, false, false);
  }

  /** Runs the action for each outcome and for the end. */
  @Generator
  private static Coroutine<Void, Object, Void> noting(Runnable action) {
    Object outcome;
    do {
      outcome = Gen.yield();
      action.run();
    } while (outcome != null);
    return Gen.done();
  }

  @Test
  void workers_are_closed_on_their_threads_before_the_accumulator_gets_null() {
    var dispatcher =
        Dispatcher.workers(2, i -> tidy()).policy(Policy.roundRobin()).into(listening());

    dispatcher.send(1);
    dispatcher.send(2);
    dispatcher.close();

    assertThat(seen).hasSize(5).endsWith((Object) null);
    assertThat(Collections.frequency(seen, "tidied")).isEqualTo(2);
  }

  @Generator
  private Coroutine<Void, Object, Void> listening() {
    Object outcome;
    do {
      outcome = Gen.yield();
      seen.add(outcome);
    } while (outcome != null);
    return Gen.done();
  }

  @Generator
  private Coroutine<Integer, Integer, Void> tidy() {
    Thread own = null;
    try {
      Gen.yield();
      own = Thread.currentThread();
      Gen.yield(0);
    } finally {
      seen.add(Thread.currentThread() == own ? "tidied" : "in another thread");
    }
    return Gen.done();
  }

  @Test
  void failure_of_the_accumulator_ends_all_and_reaches_the_next_send_once() throws Exception {
    WatchedThreads threads = WatchedThreads.platform();
    var dispatcher = Dispatcher.workers(2, i -> squaring()).threads(threads).into(failing());
    dispatcher.send(1);
    threads.awaitAll();

    assertThatThrownBy(() -> dispatcher.send(2)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> dispatcher.send(3))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("the dispatcher has ended by a failure");
    dispatcher.close();
    assertThatThrownBy(() -> dispatcher.future().join()).hasCauseInstanceOf(IOException.class);
  }

  @Generator
  private static Coroutine<Void, Outcome<Integer, Integer>, Void> failing() throws IOException {
    Gen.yield();
    throw new IOException("broken");
  }

  @Test
  void accumulator_that_returns_early_ends_all_as_a_generator_ends() throws Exception {
    WatchedThreads threads = WatchedThreads.platform();
    var dispatcher = Dispatcher.workers(2, i -> squaring()).threads(threads).into(first());
    dispatcher.send(3);
    threads.awaitAll();

    assertThatThrownBy(() -> dispatcher.send(4))
        .isInstanceOfSatisfying(StopIteration.class, stop -> assertThat(stop.value()).isEqualTo(9));
    assertThatThrownBy(() -> dispatcher.send(5)).isInstanceOf(StopIteration.class);
    dispatcher.close();
    assertThat(dispatcher.result()).isEqualTo(9);
  }

  @Test
  void accumulator_is_checked_when_it_starts() {
    var dispatcher = Dispatcher.<Integer, Integer>workers(1, i -> squaring());

    assertThatThrownBy(() -> dispatcher.into(endingAtOnce(true)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the accumulator ended before it took an outcome; it must yield first");
    var closed = sum();
    closed.close();
    assertThatThrownBy(() -> dispatcher.into(closed)).hasMessageContaining("must yield first");
  }

  @Generator
  private static Coroutine<Void, Object, Void> endingAtOnce(boolean atOnce) {
    if (!atOnce) {
      Gen.yield();
    }
    return Gen.done();
  }

  @Test
  void accumulator_of_two_dispatchers_is_refused() {
    var shared = sum();
    var dispatcher = Dispatcher.workers(1, i -> squaring()).into(shared);

    assertThatThrownBy(() -> Dispatcher.workers(1, i -> squaring()).into(shared))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("driven by a dispatcher already");
    dispatcher.close();
  }

  @Test
  void accumulator_may_send_failed_items_again() {
    AtomicReference<Dispatcher<Integer, ?>> itself = new AtomicReference<>();
    CountDownLatch allDone = new CountDownLatch(10);
    var dispatcher = Dispatcher.workers(2, i -> failingOnce(seen)).into(retrying(itself, allDone));
    itself.set(dispatcher);

    for (int i = 0; i < 10; i++) {
      dispatcher.send(i);
    }
    assertThat(await(allDone)).isTrue();
    dispatcher.close();

    assertThat(dispatcher.result()).isEqualTo(10);
    assertThat(dispatcher.counters().failed()).isEqualTo(10);
  }

  @Generator
  private static Coroutine<Integer, Integer, Void> failingOnce(List<Object> failedBefore) {
    Integer item = Gen.yield();
    while (true) {
      if (!failedBefore.contains(item)) {
        failedBefore.add(item);
        throw new IllegalStateException("not yet");
      }
      item = Gen.yield(item);
    }
  }

  @Generator
  private static Coroutine<Void, Outcome<Integer, Integer>, Integer> retrying(
      AtomicReference<Dispatcher<Integer, ?>> dispatcher, CountDownLatch allDone) {
    int done = 0;
    Outcome<Integer, Integer> outcome = Gen.yield();
    while (outcome != null) {
      if (outcome instanceof Failure) {
        dispatcher.get().send(outcome.item());
      } else {
        done++;
        allDone.countDown();
      }
      outcome = Gen.yield();
    }
    return Gen.returns(done);
  }
}
