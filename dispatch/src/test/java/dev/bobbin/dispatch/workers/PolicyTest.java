package dev.bobbin.dispatch.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.GeneratorStateException;
import dev.bobbin.dispatch.workers.Outcome.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PolicyTest extends DispatcherTestBase {
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
}
