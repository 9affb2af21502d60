package dev.bobbin.dispatch.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Gen.State;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import dev.bobbin.dispatch.workers.Outcome.Cancelled;
import dev.bobbin.dispatch.workers.Outcome.Failure;
import dev.bobbin.dispatch.workers.Outcome.Value;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class DispatcherTest {
  private final List<Object> seen = Collections.synchronizedList(new ArrayList<>());

  /** One permit for each item that a gated worker has begun with. */
  private final Semaphore begun = new Semaphore(0);

  private final CountDownLatch gate = new CountDownLatch(1);

  static List<WatchedThreads> kinds() {
    return WatchedThreads.kinds();
  }

  @Generator
  private static Coroutine<Integer, Integer, Void> squaring() {
    Integer square = null;
    while (true) {
      int number = Gen.yield(square);
      square = number * number;
    }
  }

  /** Works on an item until the gate is open. */
  @Generator
  private Coroutine<String, String, Void> gated() throws InterruptedException {
    String done = null;
    while (true) {
      String item = Gen.yield(done);
      begun.release();
      gate.await();
      done = item + " done";
    }
  }

  private Coroutine<String, String, Void> newGated() {
    return Coroutine.of(this::gated);
  }

  @Generator
  private static Coroutine<Void, Outcome<Integer, Integer>, Integer> sum() {
    int sum = 0;
    Outcome<Integer, Integer> outcome = Gen.yield();
    while (outcome != null) {
      sum += outcome.orThrow();
      outcome = Gen.yield();
    }
    return Gen.returns(sum);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void result_is_of_all_items_whoever_was_slow(WatchedThreads threads) {
    var dispatcher = Dispatcher.workers(4, i -> slowIf(i == 0)).threads(threads).into(sum());

    for (int i = 1; i <= 100; i++) {
      dispatcher.send(i);
    }
    dispatcher.close();

    assertThat(dispatcher.result()).isEqualTo(338_350);
    threads.assertAllHaveEnded();
  }

  @Generator
  private static Coroutine<Integer, Integer, Void> slowIf(boolean slow) throws Exception {
    Integer square = null;
    while (true) {
      int number = Gen.yield(square);
      Thread.sleep(slow ? 20 : 0);
      square = number * number;
    }
  }

  @Test
  void broadcast_gives_each_item_to_every_worker_in_order() {
    var dispatcher =
        Dispatcher.workers(3, i -> squaring()).policy(Policy.broadcast()).capacity(1).intoList();

    List.of(1, 2, 3).forEach(dispatcher::send);
    dispatcher.close();

    for (int worker = 0; worker < 3; worker++) {
      int number = worker;
      assertThat(dispatcher.result())
          .filteredOn(outcome -> outcome.worker() == number)
          .containsExactly(
              new Value<>(1, worker, 1), new Value<>(2, worker, 4), new Value<>(3, worker, 9));
    }
    assertThat(dispatcher.counters().submitted()).isEqualTo(9);
  }

  @Test
  void round_robin_takes_one_worker_after_the_other() {
    assertThat(workersOf(Policy.roundRobin(), 7)).containsExactly(0, 1, 2, 0, 1, 2, 0);
  }

  @Test
  void random_takes_the_same_workers_for_the_same_seed() {
    List<Integer> workers = workersOf(Policy.random(7), 100);

    assertThat(workers).isEqualTo(workersOf(Policy.random(7), 100)).contains(0, 1, 2);
    assertThat(workers).isNotEqualTo(workersOf(Policy.random(8), 100));
    assertThat(workersOf(Policy.random(), 100)).contains(0, 1, 2);
  }

  @Test
  void chosen_takes_the_workers_of_a_sequence() {
    assertThat(workersOf(Policy.chosenBy(List.of(2, 2, 0)), 3)).containsExactly(2, 2, 0);
  }

  /** Returns the workers of the items in the order in which they were sent. */
  private static List<Integer> workersOf(Policy policy, int items) {
    var dispatcher = Dispatcher.workers(3, i -> squaring()).policy(policy).intoList();
    for (int i = 0; i < items; i++) {
      dispatcher.send(i);
    }
    dispatcher.close();
    List<Outcome<Integer, Integer>> outcomes = new ArrayList<>(dispatcher.result());
    outcomes.sort((one, other) -> Integer.compare(one.item(), other.item()));
    return outcomes.stream().map(Outcome::worker).toList();
  }

  @Test
  void sequence_of_workers_that_ends_or_errs_fails_the_send() {
    var dispatcher =
        Dispatcher.workers(3, i -> squaring()).policy(Policy.chosenBy(List.of(0, 3))).intoList();
    dispatcher.send(1);

    assertThatThrownBy(() -> dispatcher.send(2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("the policy chose worker 3; there are 0 to 2");
    assertThatThrownBy(() -> dispatcher.send(3))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("sequence of workers has ended");
    dispatcher.close();
    assertThat(dispatcher.result()).hasSize(1);
  }

  @Test
  void least_loaded_passes_by_those_that_are_busy() {
    var dispatcher = Dispatcher.workers(3, i -> newGated()).capacity(2).intoList();

    List.of("a", "b", "c", "d", "e", "f").forEach(dispatcher::send);
    begun.acquireUninterruptibly(3);

    assertThat(dispatcher.counters().workers())
        .allSatisfy(worker -> assertThat(worker.inFlight() + worker.queued()).isEqualTo(2));
    gate.countDown();
    dispatcher.close();
  }

  @Test
  void least_loaded_waits_for_whoever_is_ready_first() throws Exception {
    // Worker 0 is slow and worker 1 is not: with full queues, the next room is at worker 1.
    var dispatcher =
        Dispatcher.workers(2, i -> i == 0 ? newGated() : echo()).capacity(1).intoList();

    for (int i = 0; i < 50; i++) {
      dispatcher.send("item " + i);
    }

    assertThat(dispatcher.counters().workers().get(0).submitted()).isBetween(1L, 2L);
    gate.countDown();
    dispatcher.close();
    assertThat(dispatcher.result()).hasSize(50);
  }

  @Generator
  private static Coroutine<String, String, Void> echo() {
    String item = null;
    while (true) {
      item = Gen.yield(item);
    }
  }

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

  @Generator
  private Coroutine<Void, Object, String> endless() {
    try {
      while (true) {
        seen.add(Gen.yield());
      }
    } finally {
      seen.add("closed");
    }
  }

  @Test
  void failure_is_an_outcome_and_the_next_item_gets_a_new_generator() {
    var dispatcher = Dispatcher.workers(1, i -> failingAtNegatives()).intoList();

    List.of(2, -1, 3).forEach(dispatcher::send);
    dispatcher.close();

    assertThat(dispatcher.result()).hasSize(3);
    assertThat(dispatcher.result().get(0)).isEqualTo(new Value<>(2, 0, 1));
    assertThat(dispatcher.result().get(2)).isEqualTo(new Value<>(3, 0, 1));
    assertThatThrownBy(() -> dispatcher.result().get(1).orThrow())
        .isInstanceOf(CompletionException.class)
        .hasMessage("worker 0 failed with the item -1")
        .hasCauseInstanceOf(IOException.class);
  }

  /** Yields how many items it has had. */
  @Generator
  private static Coroutine<Integer, Integer, Void> failingAtNegatives() throws IOException {
    int count = 0;
    while (true) {
      int number = Gen.yield(count);
      count++;
      if (number < 0) {
        throw new IOException("negative");
      }
    }
  }

  @Test
  void errors_of_workers_are_outcomes_too() {
    var dispatcher = Dispatcher.workers(1, i -> overflowing()).intoList();

    dispatcher.send(1);
    dispatcher.close();

    assertThat(dispatcher.result())
        .singleElement()
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> assertThat(failure.exception()).isInstanceOf(StackOverflowError.class));
  }

  @Generator
  private static Coroutine<Integer, Integer, Void> overflowing() {
    int number = Gen.yield();
    endlessRecursion(number);
    return Gen.done();
  }

  private static int endlessRecursion(int depth) {
    return endlessRecursion(depth + 1) + 1;
  }

  @Test
  void returned_value_is_that_of_the_item() {
    var dispatcher = Dispatcher.workers(1, i -> oneShot()).intoList();

    List.of("a", "b").forEach(dispatcher::send);
    dispatcher.close();

    assertThat(dispatcher.result())
        .containsExactly(new Value<>("a", 0, "a!"), new Value<>("b", 0, "b!"));
  }

  @Generator
  private static Coroutine<String, String, String> oneShot() {
    String item = Gen.yield();
    return Gen.returns(item + "!");
  }

  @Test
  void worker_that_cannot_take_an_item_fails_it() {
    var dispatcher = Dispatcher.workers(1, i -> endingBefore(i)).intoList();

    dispatcher.send("a");
    dispatcher.close();

    assertThatThrownBy(() -> dispatcher.result().get(0).orThrow())
        .cause()
        .hasMessage("the worker ended before it took an item; it must yield first");
  }

  @Generator
  private static Coroutine<String, String, Void> endingBefore(int worker) {
    if (worker < 0) {
      Gen.yield();
    }
    return Gen.done();
  }

  @Test
  void one_generator_for_two_workers_fails_the_items_of_one() {
    var shared = newGated();
    var dispatcher = Dispatcher.workers(2, i -> shared).policy(Policy.roundRobin()).intoList();

    dispatcher.send("a");
    begun.acquireUninterruptibly();
    dispatcher.send("b");
    while (dispatcher.counters().failed() == 0) {
      Thread.onSpinWait();
    }
    gate.countDown();
    dispatcher.close();

    assertThat(dispatcher.result()).contains(new Value<>("a", 0, "a done"));
    assertThatThrownBy(() -> dispatcher.result().get(0).orThrow())
        .cause()
        .hasMessageContaining("driven by a dispatcher, as its worker 0 already; make one of its");
  }

  @Test
  void ticket_cancels_what_no_worker_has_begun() {
    var dispatcher = Dispatcher.workers(1, i -> newGated()).intoList();
    var begunTicket = dispatcher.send("begun");
    begun.acquireUninterruptibly();
    var waiting = dispatcher.send("waiting");

    assertThat(begunTicket.cancel()).isFalse();
    assertThat(waiting.cancel()).isTrue();
    assertThat(waiting.cancel()).isFalse();
    gate.countDown();
    dispatcher.close();

    assertThat(waiting.item()).isEqualTo("waiting");
    assertThat(dispatcher.result())
        .containsExactly(new Value<>("begun", 0, "begun done"), new Cancelled<>("waiting", 0));
    assertThatThrownBy(() -> dispatcher.result().get(1).orThrow())
        .isInstanceOf(CancellationException.class)
        .hasMessageContaining("before worker 0 began with it");
    assertThat(dispatcher.counters().cancelled()).isOne();
  }

  @Test
  void ticket_of_a_broadcast_cancels_at_the_workers_that_have_not_begun() {
    var dispatcher =
        Dispatcher.workers(2, i -> i == 0 ? newGated() : echo())
            .policy(Policy.broadcast())
            .intoList();
    dispatcher.send("first");
    begun.acquireUninterruptibly();
    var ticket = dispatcher.send("second");
    while (dispatcher.counters().workers().get(1).done() < 2) {
      Thread.onSpinWait();
    }

    assertThat(ticket.cancel()).isTrue();
    gate.countDown();
    dispatcher.close();

    assertThat(dispatcher.result())
        .contains(new Cancelled<>("second", 0), new Value<>("second", 1, "second"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void shutdown_cancels_what_waits_and_interrupts_what_runs(WatchedThreads threads)
      throws Exception {
    var dispatcher = Dispatcher.workers(1, i -> newGated()).threads(threads).intoList();
    List.of("begun", "waiting", "waiting too").forEach(dispatcher::send);
    begun.acquireUninterruptibly();

    dispatcher.shutdownNow();
    dispatcher.close();

    assertThat(dispatcher.result()).hasSize(3);
    assertThat(dispatcher.result().get(0))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> assertThat(failure.exception()).isInstanceOf(InterruptedException.class));
    assertThat(dispatcher.result().subList(1, 3))
        .containsExactly(new Cancelled<>("waiting", 0), new Cancelled<>("waiting too", 0));
    threads.assertAllHaveEnded();
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
  void raise_shuts_down_and_throws() {
    IOException raised = new IOException("raised");
    var dispatcher = Dispatcher.workers(1, i -> newGated()).intoList();
    List.of("begun", "waiting").forEach(dispatcher::send);

    assertThatThrownBy(() -> dispatcher.raise(raised)).isSameAs(raised);

    assertThat(dispatcher.state()).isEqualTo(State.CLOSED);
    assertThat(dispatcher.result()).hasSize(2).contains(new Cancelled<>("waiting", 0));
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
  void failure_of_a_worker_that_is_closed_comes_out_of_close_and_the_future() {
    var dispatcher = Dispatcher.workers(1, i -> failingFinally()).intoList();
    dispatcher.send("item");

    assertThatThrownBy(dispatcher::close).hasMessage("from finally");
    assertThatThrownBy(() -> dispatcher.future().join()).hasRootCauseMessage("from finally");
    dispatcher.close();
  }

  @Generator
  private static Coroutine<String, String, Void> failingFinally() {
    try {
      Gen.yield();
      Gen.yield("value");
    } finally {
      Thread.currentThread().interrupt();
      if (Thread.interrupted()) {
        throw new IllegalStateException("from finally");
      }
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

  @Generator
  private static Coroutine<Void, Outcome<Integer, Integer>, Integer> first() {
    Outcome<Integer, Integer> outcome = Gen.yield();
    return Gen.returns(outcome.orThrow());
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
  void threads_that_do_not_start_leave_nothing_behind() {
    WatchedThreads threads = WatchedThreads.platform();
    List<Thread> made = new ArrayList<>();
    var accumulator = endless();

    assertThatThrownBy(
            () ->
                Dispatcher.workers(3, i -> squaring())
                    .threads(task -> made.size() == 2 ? null : remember(made, threads, task))
                    .into(accumulator))
        .hasMessage("the thread factory returned null");

    threads.assertAllHaveEnded();
    assertThat(accumulator.state()).isEqualTo(State.CLOSED);
  }

  private static Thread remember(List<Thread> made, WatchedThreads threads, Runnable task) {
    made.add(threads.newThread(task));
    return made.get(made.size() - 1);
  }

  @Test
  void send_after_close_names_the_place_and_the_remedy() {
    var dispatcher = Dispatcher.workers(1, i -> squaring()).into(sum());
    dispatcher.close();

    assertThatThrownBy(() -> dispatcher.send(1))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("the dispatcher is closed, at ")
        .hasMessageContaining("send before closing, or make a new one")
        .cause()
        .hasStackTraceContaining("DispatcherTest.send_after_close_names");
  }

  @Test
  void worker_that_closes_or_raises_in_its_own_dispatcher_is_refused() {
    AtomicReference<Dispatcher<Runnable, ?>> itself = new AtomicReference<>();
    var dispatcher = Dispatcher.workers(1, i -> running()).intoList();
    itself.set(dispatcher);

    dispatcher.send(() -> itself.get().close());
    dispatcher.send(() -> itself.get().raise(new IOException()));
    dispatcher.close();

    assertThat(dispatcher.result())
        .hasSize(2)
        .allSatisfy(
            outcome ->
                assertThatThrownBy(outcome::orThrow)
                    .cause()
                    .isInstanceOf(GeneratorStateException.class)
                    .hasMessageContaining("is called by a worker of the dispatcher itself"));
  }

  @Generator
  private static Coroutine<Void, Runnable, Void> running() {
    while (true) {
      Runnable action = Gen.yield();
      action.run();
    }
  }

  @Test
  void worker_that_sends_into_its_own_full_dispatcher_is_refused() {
    AtomicReference<Dispatcher<Runnable, ?>> itself = new AtomicReference<>();
    var dispatcher = Dispatcher.workers(1, i -> running()).capacity(1).intoList();
    itself.set(dispatcher);
    Runnable sendTwice =
        () -> {
          itself.get().send(() -> seen.add("there was room"));
          itself.get().send(() -> seen.add("there was none"));
        };

    dispatcher.send(sendTwice);
    while (dispatcher.counters().failed() == 0) {
      Thread.onSpinWait();
    }
    dispatcher.close();

    assertThat(seen).containsExactly("there was room");
    assertThatThrownBy(() -> dispatcher.result().get(0).orThrow())
        .cause()
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("it would wait for itself; send from another thread");
  }

  @Test
  void worker_may_shut_down_its_own_dispatcher() {
    AtomicReference<Dispatcher<Runnable, ?>> itself = new AtomicReference<>();
    var dispatcher = Dispatcher.workers(2, i -> running()).intoList();
    itself.set(dispatcher);

    dispatcher.send(() -> itself.get().shutdownNow());

    assertThat(dispatcher.future().join()).hasSize(1);
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

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
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

  @Test
  void null_is_an_item_and_a_value() {
    var dispatcher = Dispatcher.workers(1, i -> echo()).intoList();

    dispatcher.next();
    dispatcher.close();

    assertThat(dispatcher.result()).containsExactly(new Value<>(null, 0, null));
  }

  @Test
  void counters_are_of_one_moment() {
    var dispatcher = Dispatcher.workers(2, i -> newGated()).policy(Policy.roundRobin()).intoList();
    List.of("a", "b", "c", "d", "e").forEach(dispatcher::send);
    begun.acquireUninterruptibly(2);

    Counters counters = dispatcher.counters();

    assertThat(counters.submitted()).isEqualTo(5);
    assertThat(counters.inFlight()).isEqualTo(2);
    assertThat(counters.queued()).isEqualTo(3);
    assertThat(counters.workers().get(0).queued()).isEqualTo(2);
    assertThat(counters.done() + counters.failed() + counters.cancelled()).isZero();
    gate.countDown();
    dispatcher.close();
    assertThat(dispatcher.counters().done()).isEqualTo(5);
    assertThat(dispatcher.toString())
        .isEqualTo("<dispatcher, CLOSED, workers=2, submitted=5, inFlight=0, queued=0>");
  }

  @Test
  void busy_time_is_that_of_the_work() {
    AtomicReference<Duration> within = new AtomicReference<>();
    var dispatcher =
        Dispatcher.workers(2, i -> measuring(within)).policy(Policy.roundRobin()).intoList();

    long start = System.nanoTime();
    dispatcher.send(1);
    dispatcher.close();
    Duration around = Duration.ofNanos(System.nanoTime() - start);

    List<Counters.Worker> workers = dispatcher.counters().workers();
    assertThat(workers.get(0).busy()).isBetween(within.get(), around);
    assertThat(workers.get(1).busy()).isZero();
  }

  @Generator
  private static Coroutine<Integer, Integer, Void> measuring(AtomicReference<Duration> within) {
    Gen.yield();
    long start = System.nanoTime();
    long end = start;
    while (end - start < 1_000_000) {
      end = System.nanoTime();
    }
    within.set(Duration.ofNanos(end - start));
    return Gen.done();
  }

  @Test
  void arguments_are_checked() {
    assertThatThrownBy(() -> Dispatcher.workers(0, i -> squaring()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 0");
    assertThatThrownBy(() -> Dispatcher.workers(1, i -> squaring()).capacity(0).intoList())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 0");
  }
}
