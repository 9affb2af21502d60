package dev.bobbin.dispatch.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DispatcherUseTest extends DispatcherTestBase {
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
}
