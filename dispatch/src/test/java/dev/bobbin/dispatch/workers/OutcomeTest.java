package dev.bobbin.dispatch.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.workers.Outcome.Cancelled;
import dev.bobbin.dispatch.workers.Outcome.Failure;
import dev.bobbin.dispatch.workers.Outcome.Value;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class OutcomeTest extends DispatcherTestBase {
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
      for (int i = 0; slow && i < 100; i++) {
        WatchedThreads.letOthersRun();
      }
      square = number * number;
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

  @Test
  void null_is_an_item_and_a_value() {
    var dispatcher = Dispatcher.workers(1, i -> echo()).intoList();

    dispatcher.next();
    dispatcher.close();

    assertThat(dispatcher.result()).containsExactly(new Value<>(null, 0, null));
  }
}
