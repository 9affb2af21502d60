package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.testing.Allocated;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelTest extends LoopTestBase {

  @Generator
  private Coroutine<Request, Object, Void> producer(Channel<Object> channel, List<?> items) {
    for (Object item : items) {
      Gen.yield(put(channel, item));
      tell("put " + item);
    }
    channel.close();
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> consumer(String name, Channel<?> channel) {
    try {
      while (true) {
        Object item = Gen.yield(take(channel));
        tell(name + " took " + item);
      }
    } catch (ChannelClosedException end) {
      tell(name + ": " + end.getMessage());
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> putOne(Channel<Object> channel, Object item) {
    try {
      Gen.yield(put(channel, item));
      tell("put " + item);
    } catch (ChannelClosedException refused) {
      tell(refused.getMessage());
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> closeLater(Channel<?> channel) {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    channel.close();
    channel.close();
    return Gen.done();
  }

  @Test
  void a_rendezvous_hands_over_one_by_one() {
    Channel<Object> channel = Channel.of("meeting", 0);
    loop.spawn(producer(channel, List.of(1, 2)));
    loop.spawn(consumer("c", channel));

    loop.run();

    assertThat(told)
        .containsExactly(
            "put 1",
            "c took 1",
            "put 2",
            "c took 2",
            "c: channel 'meeting' (0 of 0) is closed and empty");
  }

  @Test
  void a_put_waits_while_the_channel_is_full() {
    Channel<Object> channel = Channel.of(2);
    loop.spawn(producer(channel, List.of(1, 2, 3, 4)));
    loop.spawn(slowTaker(channel));

    loop.run();

    assertThat(told).containsExactly("put 1", "put 2", "size 2", "put 3", "size 2");
  }

  @Generator
  private Coroutine<Request, Object, Void> slowTaker(Channel<?> channel) {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    tell("size " + channel.size());
    Gen.yield(take(channel));
    Gen.yield(sleep(Duration.ofSeconds(1)));
    tell("size " + channel.size());
    loop.shutdownNow();
    return Gen.done();
  }

  @Test
  void waiting_takers_are_served_in_order() {
    Channel<Object> channel = Channel.of(3);
    loop.spawn(consumer("a", channel));
    loop.spawn(consumer("b", channel));
    loop.spawn(producer(channel, List.of(1, 2, 3, 4)));

    loop.run();

    assertThat(told)
        .filteredOn(what -> what.toString().contains("took"))
        .containsExactly("a took 1", "b took 2", "a took 3", "b took 4");
  }

  @Test
  void null_is_an_item() {
    Channel<Object> channel = Channel.of(1);
    loop.spawn(putOne(channel, null));
    loop.spawn(consumer("c", channel));
    loop.spawn(closeLater(channel));

    loop.run();

    assertThat(told).startsWith("put null", "c took null");
  }

  @Test
  void what_is_in_a_closed_channel_can_be_taken() {
    Channel<Object> channel = Channel.of("orders", 2);
    loop.spawn(producer(channel, List.of(1, 2)));
    loop.run();
    told.clear();

    assertThat(channel.isClosed()).isTrue();
    loop.spawn(consumer("c", channel));
    loop.run();

    assertThat(told)
        .containsExactly(
            "c took 1", "c took 2", "c: channel 'orders' (0 of 2) is closed and empty");
  }

  @Test
  void a_put_into_a_closed_channel_is_refused() {
    Channel<Object> channel = Channel.of("orders", 2);
    channel.close();
    loop.spawn("late", putOne(channel, 1));

    loop.run();

    assertThat((String) told.get(0))
        .startsWith("channel 'orders' (0 of 2) is closed; task 'late' at ")
        .endsWith("puts into it");
  }

  @Test
  void closing_tells_waiting_puts_that_their_items_are_not_taken() {
    Channel<Object> channel = Channel.of("orders", 1);
    loop.spawn("first", putOne(channel, 1));
    loop.spawn("second", putOne(channel, 2));
    loop.spawn(closeLater(channel));

    loop.run();

    assertThat(told).hasSize(2).contains("put 1");
    assertThat((String) told.get(1))
        .startsWith("channel 'orders' (1 of 1) was closed while task 'second' at")
        .endsWith("waited to put into it");
    assertThat(channel.size()).isEqualTo(1);
  }

  @Test
  void a_channel_belongs_to_the_loop_that_uses_it_first() {
    Channel<Object> channel = Channel.of("shared", 2);
    loop.run(putOne(channel, 1));

    try (EventLoop other = new EventLoop(clock)) {
      assertThatThrownBy(() -> other.run(consumer("c", channel)))
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("channel 'shared' (1 of 2) belongs to another event loop");
    }
  }

  @Test
  void a_negative_capacity_is_refused() {
    assertThatThrownBy(() -> Channel.of(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }

  @Generator
  private Async<Long> bytesOfTrying(Channel<Object> channel) {
    // The channel belongs to a loop once a task has waited for it.
    Gen.yield(put(channel, "first"));
    channel.tryTake(null);
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 10; round++) {
      long before = Allocated.bytes();
      for (int i = 0; i < 1_000; i++) {
        channel.tryPut("item");
        channel.tryTake(null);
      }
      least = Math.min(least, Allocated.bytes() - before);
    }
    return Gen.done(least);
  }

  @Test
  void trying_makes_no_text_for_a_refusal_that_nobody_reads() {
    Channel<Object> channel = Channel.of("items", 1);

    long bytes = loop.run(bytesOfTrying(channel));

    assertThat(bytes).as("bytes for 1,000 items").isLessThan(1_000 * 8);
  }
}
