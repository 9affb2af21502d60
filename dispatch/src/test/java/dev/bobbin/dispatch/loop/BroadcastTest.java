package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import org.junit.jupiter.api.Test;

class BroadcastTest extends LoopTestBase {
  private final Broadcast<String> broadcast = new Broadcast<>();

  @Generator
  private Async<Void> putting(String... items) {
    try {
      for (String item : items) {
        Gen.yieldFrom(broadcast.put(item));
        tell(item);
      }
    } catch (ChannelClosedException e) {
      tell(e.getMessage());
    }
    return Gen.done();
  }

  @Generator
  private static Async<Void> then(Runnable action) {
    Gen.yield(checkpoint());
    Gen.yield(checkpoint());
    action.run();
    return Gen.done();
  }

  @Test
  void a_put_that_waits_when_it_is_closed_is_told() {
    broadcast.subscribe(1);
    Channel<String> behind = broadcast.subscribe(2);
    loop.spawn(putting("one", "two"));
    loop.spawn(then(broadcast::close));
    loop.run();

    assertThat(told).containsExactly("one", "the broadcast was closed before all had the item");
    assertThat(behind.tryTake(null)).isEqualTo("one");
    assertThat(behind.tryTake(null)).isNull();
  }

  @Test
  void a_subscriber_that_has_enough_does_not_keep_the_others_from_an_item() {
    Channel<String> enough = broadcast.subscribe(1);
    Channel<String> other = broadcast.subscribe(2);
    loop.spawn(putting("one", "two"));
    loop.spawn(then(enough::close));
    loop.run();

    assertThat(told).containsExactly("one", "two");
    assertThat(other.size()).isEqualTo(2);
    assertThat(broadcast).hasToString("broadcast (to 1 subscribers)");
  }
}
