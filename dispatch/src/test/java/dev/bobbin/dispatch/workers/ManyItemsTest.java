package dev.bobbin.dispatch.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.testing.OncePerBuild;
import dev.bobbin.testing.Seeds;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How many: {@code -Dbobbin.dispatch.items=100000000}. */
@OncePerBuild
class ManyItemsTest {
  private static final int WORKERS = 8;
  private static final int CAPACITY = 1024;
  private static final int ITEMS =
      Integer.getInteger("bobbin.dispatch.items", Seeds.volume(2_000_000, 10_000_000));

  static Stream<Policy> policies() {
    return Stream.of(Policy.roundRobin(), Policy.leastLoaded());
  }

  @Generator
  private static Coroutine<Integer, Integer, Void> negating() {
    Integer result = null;
    while (true) {
      int item = Gen.yield(result);
      result = -item;
    }
  }

  /** Ticks off each item, and fails if it was ticked off before. */
  @Generator
  private static Coroutine<Void, Outcome<Integer, Integer>, BitSet> ticking() {
    BitSet ticked = new BitSet(ITEMS);
    Outcome<Integer, Integer> outcome = Gen.yield();
    while (outcome != null) {
      int item = outcome.item();
      assertThat(ticked.get(item) || outcome.orThrow() != -item).isFalse();
      ticked.set(item);
      outcome = Gen.yield();
    }
    return Gen.returns(ticked);
  }

  @ParameterizedTest
  @MethodSource("policies")
  void every_item_of_millions_is_accounted_for(Policy policy) {
    WatchedThreads threads = WatchedThreads.platform();
    var dispatcher =
        Dispatcher.workers(WORKERS, worker -> negating())
            .policy(policy)
            .capacity(CAPACITY)
            .threads(threads)
            .into(ticking());

    long start = System.nanoTime();
    for (int item = 0; item < ITEMS; item++) {
      dispatcher.send(item);
    }
    dispatcher.close();
    print(policy, start);

    assertThat(dispatcher.result().cardinality()).isEqualTo(ITEMS);
    Counters counters = dispatcher.counters();
    assertThat(counters.submitted()).isEqualTo(ITEMS).isEqualTo(counters.done());
    assertThat(counters.failed() + counters.cancelled()).isZero();
    threads.assertAllHaveEnded();
  }

  /** Takes items in order only: those of its own number of all workers. */
  @Generator
  private static Coroutine<Void, Integer, Void> inOrder(int worker, int[] received) {
    int expected = worker;
    while (true) {
      int item = Gen.yield();
      assertThat(item == expected).isTrue();
      expected += WORKERS;
      received[worker]++;
    }
  }

  @Test
  void every_item_of_millions_arrives_in_order() {
    int[] received = new int[WORKERS];
    List<Threaded<Integer, Void>> targets = new ArrayList<>();
    for (int worker = 0; worker < WORKERS; worker++) {
      targets.add(Threaded.of(inOrder(worker, received), CAPACITY, WatchedThreads.platform()));
    }

    long start = System.nanoTime();
    for (int item = 0; item < ITEMS; item++) {
      targets.get(item % WORKERS).send(item);
    }
    targets.forEach(Threaded::close);
    print("threaded", start);

    for (int worker = 0; worker < WORKERS; worker++) {
      assertThat(received[worker]).isEqualTo((ITEMS + WORKERS - 1 - worker) / WORKERS);
    }
  }

  private static void print(Object what, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%s: %,d items through %d workers in %.1f s%n", what, ITEMS, WORKERS, seconds);
  }
}
