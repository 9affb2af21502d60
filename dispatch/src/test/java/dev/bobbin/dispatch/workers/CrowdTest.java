package dev.bobbin.dispatch.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Far more senders than room: each is woken for room that is there, and none is forgotten. */
@Timeout(60)
class CrowdTest {
  private static final int SENDERS = 200;
  private static final int ITEMS = 10;

  static List<Policy> policies() {
    return List.of(Policy.leastLoaded(), Policy.roundRobin(), Policy.random(1), Policy.broadcast());
  }

  @Generator
  private static Coroutine<Integer, Integer, Void> doubling() {
    Integer twice = null;
    while (true) {
      int number = Gen.yield(twice);
      twice = 2 * number;
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void all_items_of_many_waiting_senders_arrive(Policy policy) throws InterruptedException {
    var dispatcher =
        Dispatcher.workers(3, worker -> doubling()).policy(policy).capacity(1).intoList();
    WatchedThreads senders = WatchedThreads.platform();
    for (int i = 0; i < SENDERS; i++) {
      senders.start(() -> sendAll(dispatcher));
    }

    senders.awaitAll();
    dispatcher.close();

    int each = policy == Policy.broadcast() ? 3 : 1;
    assertThat(dispatcher.result()).hasSize(SENDERS * ITEMS * each);
    assertThat(dispatcher.result()).allMatch(Outcome.Value.class::isInstance);
  }

  private static void sendAll(Dispatcher<Integer, ?> dispatcher) {
    for (int i = 0; i < ITEMS; i++) {
      dispatcher.send(i);
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void senders_that_are_interrupted_take_no_room_from_others(Policy policy)
      throws InterruptedException {
    var dispatcher =
        Dispatcher.workers(3, worker -> doubling()).policy(policy).capacity(1).intoList();
    WatchedThreads senders = WatchedThreads.platform();
    for (int i = 0; i < SENDERS; i++) {
      Thread sender = senders.start(() -> sendOrGiveUp(dispatcher));
      if (i % 3 == 0) {
        sender.interrupt();
      }
    }

    senders.awaitAll();
    dispatcher.close();

    assertThat(dispatcher.counters().queued()).isZero();
    assertThat(dispatcher.result()).hasSize((int) dispatcher.counters().submitted());
  }

  private static void sendOrGiveUp(Dispatcher<Integer, ?> dispatcher) {
    try {
      sendAll(dispatcher);
    } catch (InterruptedSendException expected) {
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
  }

  /** A crowd that is woken as a whole for each item waits thousands of times. */
  @ParameterizedTest
  @MethodSource("policies")
  void a_sender_is_woken_for_its_own_room_and_not_for_that_of_others(Policy policy)
      throws InterruptedException {
    var dispatcher =
        Dispatcher.workers(2, worker -> doubling()).policy(policy).capacity(1).intoList();
    AtomicLong waits = new AtomicLong();
    WatchedThreads senders = WatchedThreads.platform();
    for (int i = 0; i < SENDERS; i++) {
      senders.start(
          () -> {
            sendAll(dispatcher);
            waits.addAndGet(waitsOfThisThread());
          });
    }

    senders.awaitAll();
    dispatcher.close();

    assertThat(waits.get() / SENDERS).isLessThan(10 * ITEMS);
  }

  private static long waitsOfThisThread() {
    return ManagementFactory.getThreadMXBean()
        .getThreadInfo(Thread.currentThread().getId())
        .getWaitedCount();
  }
}
