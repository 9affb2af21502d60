package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.testing.Seeds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Watchdog.class)
class SharedChannelTest {
  private final LoopGroup group = LoopGroup.start(3);
  private final SharedChannel<Integer> channel = SharedChannel.of("numbers", 2);

  @AfterEach
  void close() {
    group.close();
  }

  @Generator
  private static Async<Integer> putAll(SharedChannel<Integer> channel, int from, int count) {
    for (int i = from; i < from + count; i++) {
      Gen.yield(channel.put(i));
    }
    return Gen.done(count);
  }

  @Generator
  private static Async<List<Integer>> takeAll(SharedChannel<Integer> channel) {
    List<Integer> taken = new ArrayList<>();
    Gen.yieldFrom(channel.items().forEach(taken::add));
    return Gen.done(taken);
  }

  @Generator
  private static <T> Async<T> only(Request request) {
    T outcome = Gen.yield(request);
    return Gen.done(outcome);
  }

  private static <T> T get(CompletableFuture<T> future) throws Exception {
    return future.get(30, TimeUnit.SECONDS);
  }

  @Test
  void items_come_in_order_from_one_loop_to_another() throws Exception {
    CompletableFuture<List<Integer>> taken = group.submit(takeAll(channel));
    get(group.submit(putAll(channel, 0, 5_000)));
    channel.close();
    assertThat(get(taken)).isEqualTo(IntStream.range(0, 5_000).boxed().toList());
  }

  @Test
  void each_item_is_taken_once_by_some_loop() throws Exception {
    List<CompletableFuture<List<Integer>>> takers = new ArrayList<>();
    List<CompletableFuture<Integer>> putters = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      takers.add(group.submit(takeAll(channel)));
      putters.add(group.submit(putAll(channel, 1_000 * i, 1_000)));
    }
    for (CompletableFuture<Integer> putter : putters) {
      get(putter);
    }
    channel.close();
    List<Integer> all = new ArrayList<>();
    for (CompletableFuture<List<Integer>> taker : takers) {
      all.addAll(get(taker));
    }
    Collections.sort(all);
    assertThat(all).isEqualTo(IntStream.range(0, 10_000).boxed().toList());
  }

  @Generator
  private static Async<Void> putAllAndClose(SharedChannel<Integer> channel, int count) {
    Gen.yieldFrom(putAll(channel, 0, count));
    channel.close();
    return Gen.done();
  }

  @Test
  void tasks_of_one_loop_may_use_it_too() {
    try (EventLoop loop = new EventLoop()) {
      Task<List<Integer>> taken = loop.spawn(takeAll(channel));
      loop.run(putAllAndClose(channel, 100));
      assertThat(taken.result()).hasSize(100);
    }
  }

  @Test
  void who_waits_for_other_threads_is_in_no_deadlock() throws Exception {
    try (EventLoop loop = new EventLoop()) {
      CompletableFuture<Integer> taken = loop.submit(only(channel.take()));
      Thread other = new Thread(() -> channel.tryPut(7));
      loop.spawn(startWhileWaiting(other));
      loop.run();
      assertThat(get(taken)).isEqualTo(7);
    }
  }

  @Generator
  private static Async<Void> startWhileWaiting(Thread thread) {
    Gen.yield(sleep(Duration.ofMillis(5)));
    thread.start();
    return Gen.done();
  }

  @Test
  void other_threads_put_and_take_what_need_not_wait() {
    assertThat(channel.tryTake(-1)).isEqualTo(-1);
    assertThat(channel.tryPut(null)).isTrue();
    assertThat(channel.tryPut(1)).isTrue();
    assertThat(channel.tryPut(2)).isFalse();
    assertThat(channel.tryTake(-1)).isNull();
    assertThat(channel).hasToString("shared channel 'numbers' (1 of 2)");
    channel.close();
    assertThatThrownBy(() -> channel.tryPut(3)).isInstanceOf(ChannelClosedException.class);
    assertThat(channel.tryTake(-1)).isEqualTo(1);
  }

  @Test
  void closing_with_a_cause_tells_those_who_wait() throws Exception {
    CompletableFuture<Integer> taker = group.submit(only(channel.take()));
    awaitWaiting(channel);
    channel.close(new IllegalStateException("torn"));
    assertThatThrownBy(() -> get(taker))
        .hasCauseInstanceOf(ChannelClosedException.class)
        .hasRootCauseMessage("torn");

    SharedChannel<Integer> full = SharedChannel.of("full", 1);
    full.tryPut(1);
    CompletableFuture<Void> putter = group.submit(only(full.put(2)));
    awaitWaiting(full);
    full.close();
    assertThatThrownBy(() -> get(putter)).hasCauseInstanceOf(ChannelClosedException.class);
    assertThat(full.tryTake(-1)).isEqualTo(1);
    assertThat(full.tryTake(-1)).isEqualTo(-1);
  }

  @Generator
  private static Async<Void> blockThread(CountDownLatch blocked, CountDownLatch goOn) {
    blocked.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Gen.done();
  }

  private static CountDownLatch block(EventLoop loop) throws InterruptedException {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    loop.submit(blockThread(blocked, goOn));
    blocked.await();
    return goOn;
  }

  private CompletableFuture<List<Integer>> waitingTaker(EventLoop loop) throws Exception {
    CompletableFuture<List<Integer>> taken = loop.submit(takeAll(channel));
    get(loop.submit(only(checkpoint())));
    return taken;
  }

  @Test
  void who_was_told_of_an_item_gets_it_although_the_channel_is_closed_meanwhile() throws Exception {
    EventLoop slow = group.loops().get(0);
    EventLoop quick = group.loops().get(1);
    CompletableFuture<List<Integer>> first = waitingTaker(slow);
    CompletableFuture<List<Integer>> second = waitingTaker(quick);
    CountDownLatch goOn = block(slow);

    channel.tryPut(1);
    channel.close();
    get(quick.submit(only(checkpoint())));
    CompletableFuture<List<Integer>> third = waitingTaker(quick);
    goOn.countDown();

    assertThat(get(first)).containsExactly(1);
    assertThat(get(second)).isEmpty();
    assertThat(get(third)).isEmpty();
  }

  @Test
  void the_item_of_one_who_is_cancelled_after_the_end_goes_to_the_next() throws Exception {
    EventLoop slow = group.loops().get(0);
    CompletableFuture<List<Integer>> first = waitingTaker(slow);
    CompletableFuture<List<Integer>> second = waitingTaker(group.loops().get(1));
    CountDownLatch goOn = block(slow);

    first.cancel(false);
    channel.tryPut(1);
    channel.close();
    goOn.countDown();

    assertThat(get(second)).containsExactly(1);
  }

  private static void awaitWaiting(SharedChannel<?> channel) {
    while (!channel.isAwaited()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void a_channel_without_room_is_refused() {
    assertThatThrownBy(() -> SharedChannel.of("x", 0)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Takes through timeouts and selects, and is cancelled now and then. */
  @Generator
  private static Async<Void> takeAtRandom(
      SharedChannel<Integer> channel, Random random, List<Integer> taken) {
    try {
      while (true) {
        Duration soon = Duration.ofNanos(random.nextInt(200_000));
        try {
          switch (random.nextInt(3)) {
            case 0 -> taken.add(Gen.<Integer>yield(withTimeout(soon, channel.take())));
            case 1 -> {
              Selected selected = Gen.yield(select(sleep(soon), channel.take()));
              if (selected.index() == 1) {
                taken.add((Integer) selected.value());
              }
            }
            default -> taken.add(Gen.<Integer>yield(channel.take()));
          }
        } catch (RequestTimeoutException late) {
          Gen.yield(checkpoint());
        } catch (TaskCancelled cancelled) {
          if (channel.isClosed()) {
            throw cancelled;
          }
        }
      }
    } catch (ChannelClosedException end) {
      return Gen.done();
    }
  }

  /** Puts through timeouts until each item has been put once. */
  @Generator
  private static Async<Void> putAtRandom(
      SharedChannel<Integer> channel, Random random, AtomicInteger next, int count) {
    for (int item = next.getAndIncrement(); item < count; item = next.getAndIncrement()) {
      boolean put = false;
      while (!put) {
        try {
          Duration soon = Duration.ofNanos(random.nextInt(200_000));
          Gen.yield(withTimeout(soon, channel.put(item)));
          put = true;
        } catch (RequestTimeoutException late) {
          Gen.yield(checkpoint());
        }
      }
    }
    return Gen.done();
  }

  /** Cancels tasks of other loops again and again. */
  @Generator
  private static Async<Void> annoy(List<Task<?>> tasks, Random random, SharedChannel<?> channel) {
    while (!channel.isClosed()) {
      Gen.yield(sleep(Duration.ofNanos(random.nextInt(500_000))));
      tasks.get(random.nextInt(tasks.size())).cancel();
    }
    return Gen.done();
  }

  @Generator
  private static Async<List<Task<?>>> spawnTakers(
      SharedChannel<Integer> channel, long seed, List<Integer> taken) {
    List<Task<?>> takers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Task<?> taker = Gen.yield(spawn(takeAtRandom(channel, new Random(seed + i), taken)));
      takers.add(taker);
    }
    return Gen.done(takers);
  }

  @Test
  void nothing_is_lost_through_timeouts_selects_and_cancels() throws Exception {
    for (int seed = 0; seed < Seeds.volume(50, 5_000); seed++) {
      Watchdog.signOfLife();
      SharedChannel<Integer> random = SharedChannel.of("random", 1 + seed % 3);
      List<Integer> taken = Collections.synchronizedList(new ArrayList<>());
      List<Task<?>> takers =
          new ArrayList<>(get(group.loops().get(0).submit(spawnTakers(random, seed, taken))));
      takers.addAll(get(group.loops().get(1).submit(spawnTakers(random, -seed, taken))));
      CompletableFuture<Void> annoying =
          group.loops().get(2).submit(annoy(takers, new Random(seed), random));
      AtomicInteger next = new AtomicInteger();
      List<CompletableFuture<Void>> putters = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        putters.add(group.submit(putAtRandom(random, new Random(seed * 7L + i), next, 200)));
      }
      for (CompletableFuture<Void> putter : putters) {
        get(putter);
      }
      random.close();
      get(annoying);
      for (Integer left = random.tryTake(-1); left != -1; left = random.tryTake(-1)) {
        taken.add(left);
      }
      List<Integer> sorted = new ArrayList<>(settled(taken));
      Collections.sort(sorted);
      assertThat(sorted).as("seed %d", seed).isEqualTo(IntStream.range(0, 200).boxed().toList());
    }
  }

  /** Waits until takers that were told of an item have come. */
  private List<Integer> settled(List<Integer> taken) throws Exception {
    for (EventLoop loop : group.loops()) {
      for (int i = 0; i < 3; i++) {
        get(loop.submit(only(checkpoint())));
      }
    }
    return List.copyOf(taken);
  }

  @Generator
  private static Async<Void> busyUntil(CountDownLatch begun, CountDownLatch end)
      throws InterruptedException {
    begun.countDown();
    end.await();
    return Gen.done();
  }

  /** Submits what keeps a loop's thread, and waits until it does. */
  private static CompletableFuture<Void> keepBusyUntil(CountDownLatch end, EventLoop loop)
      throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Void> busy = loop.submit(busyUntil(begun, end));
    begun.await();
    return busy;
  }

  private static void awaitText(EventLoop loop, String text) {
    while (!loop.dump().contains(text)) {
      Thread.onSpinWait();
    }
  }

  @Test
  void who_came_first_to_take_gets_the_first_item_however_late_its_loop_is() throws Exception {
    EventLoop late = group.loops().get(0);
    CompletableFuture<Integer> first = late.submit(only(channel.take()));
    awaitText(late, "to take from");
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Void> busy = keepBusyUntil(end, late);
    channel.tryPut(1);
    channel.tryPut(2);

    assertThat(get(group.loops().get(1).submit(SharedChannelTest.<Integer>only(channel.take()))))
        .isEqualTo(2);
    end.countDown();
    assertThat(get(first)).isEqualTo(1);
    get(busy);
  }

  @Test
  void who_is_cancelled_with_an_item_puts_it_back_where_it_was() throws Exception {
    EventLoop late = group.loops().get(0);
    CompletableFuture<Integer> first = late.submit(only(channel.take()));
    awaitText(late, "to take from");
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Void> busy = keepBusyUntil(end, late);
    first.cancel(false);
    channel.tryPut(1);
    channel.tryPut(2);
    end.countDown();
    get(busy);
    // It runs behind the cancellation.
    get(late.submit(putAll(SharedChannel.of("others", 1), 0, 1)));

    assertThat(channel.tryTake(0)).isEqualTo(1);
    assertThat(channel.tryTake(0)).isEqualTo(2);
  }

  @Test
  void the_end_is_not_told_while_an_item_may_still_be_put_back() throws Exception {
    EventLoop late = group.loops().get(0);
    CompletableFuture<Integer> first = late.submit(only(channel.take()));
    awaitText(late, "to take from");
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Void> busy = keepBusyUntil(end, late);
    first.cancel(false);
    channel.tryPut(1);
    channel.close();
    EventLoop quick = group.loops().get(1);
    CompletableFuture<Integer> next = quick.submit(only(channel.take()));
    awaitText(quick, "to take from");
    end.countDown();

    assertThat(get(next)).isEqualTo(1);
    get(busy);
  }

  @Test
  void items_of_several_that_are_cancelled_come_out_in_their_order() throws Exception {
    SharedChannel<Integer> wide = SharedChannel.of("wide", 4);
    EventLoop late = group.loops().get(0);
    List<CompletableFuture<Integer>> takers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      takers.add(late.submit(only(wide.take())));
    }
    get(late.submit(putAll(SharedChannel.of("others", 1), 0, 1)));
    CountDownLatch end = new CountDownLatch(1);
    CompletableFuture<Void> busy = keepBusyUntil(end, late);
    takers.forEach(taker -> taker.cancel(false));
    List<Integer> put = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      if (wide.tryPut(i)) {
        put.add(i);
      }
    }
    end.countDown();
    get(busy);
    get(late.submit(putAll(SharedChannel.of("others", 1), 0, 1)));

    assertThat(put).containsExactly(1, 2, 3, 4);
    for (int item : put) {
      assertThat(wide.tryTake(0)).isEqualTo(item);
    }
    assertThat(wide.tryTake(0)).isZero();
  }
}
