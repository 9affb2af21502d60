package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An outcome and an interruption in the same round: the outcome is delivered. */
class DeliveryTest extends LoopTestBase {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Channel<String> channel = Channel.of(1);

  /** The ways to take an item within something that may end it. */
  private enum Way {
    REQUEST {
      @Override
      Coroutine<Request, Object, String> take(Channel<String> channel) {
        return yielding(withTimeout(SECOND, Requests.take(channel)));
      }
    },
    BODY {
      @Override
      Coroutine<Request, Object, String> take(Channel<String> channel) {
        return yielding(withTimeout(SECOND, taking(channel)));
      }
    },
    SCOPE {
      @Override
      Coroutine<Request, Object, String> take(Channel<String> channel) {
        return yielding(withTimeout(SECOND, scope(scope -> taking(channel))));
      }
    },
    DEADLINE {
      @Override
      Coroutine<Request, Object, String> take(Channel<String> channel) {
        return CancelScope.deadline(SECOND, taking(channel));
      }
    },
    DEADLINE_AROUND_SCOPE {
      @Override
      Coroutine<Request, Object, String> take(Channel<String> channel) {
        return CancelScope.deadline(SECOND, yielding(scope(scope -> taking(channel))));
      }
    };

    abstract Coroutine<Request, Object, String> take(Channel<String> channel);
  }

  @Generator
  private static Coroutine<Request, Object, String> yielding(Request request) {
    String outcome = Gen.yield(request);
    return Gen.returns(outcome);
  }

  @Generator
  private static Coroutine<Request, Object, String> taking(Channel<String> channel) {
    String item = Gen.yield(take(channel));
    return Gen.returns(item);
  }

  @Generator
  private Coroutine<Request, Object, Void> consumer(Way way) {
    try {
      String item = Gen.yieldFrom(way.take(channel));
      tell(item);
    } catch (RequestTimeoutException e) {
      tell("timeout");
    }
    return Gen.done();
  }

  /** Puts an item after a time, in one turn with something else. */
  @Generator
  private Coroutine<Request, Object, Void> producer(Duration time, Runnable then) {
    Gen.yield(sleep(time));
    channel.tryPut("item");
    then.run();
    return Gen.done();
  }

  /** Lets an item come and the time be over before the loop looks again, the item first. */
  @Generator
  private Coroutine<Request, Object, Void> racer() {
    Gen.yield(checkpoint());
    loop.core.outside.add(() -> channel.tryPut("item"));
    clock.skipTo(SECOND.toNanos());
    return Gen.done();
  }

  @ParameterizedTest
  @EnumSource
  void an_item_that_comes_at_the_deadline_is_got(Way way) {
    loop.spawn(consumer(way));
    loop.spawn(racer());

    loop.run();

    assertThat(told).containsExactly("item");
    assertThat(channel.size()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void an_item_that_comes_behind_the_deadline_stays(Way way) {
    loop.spawn(consumer(way));
    loop.spawn(producer(SECOND, () -> {}));

    loop.run();

    assertThat(told).containsExactly("timeout");
    assertThat(channel.size()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void an_item_is_got_although_its_taker_is_cancelled_in_the_same_turn(Way way) {
    Task<Void> taker = loop.spawn(consumer(way));
    loop.spawn(producer(SECOND.dividedBy(2), taker::cancel));

    loop.run();

    assertThat(told).containsExactly("item");
    assertThat(channel.size()).isZero();
    assertThat(taker.state()).isEqualTo(Task.State.SUCCEEDED);
  }

  @Generator
  private Coroutine<Request, Object, Void> patient(Request request) {
    try {
      String item = Gen.yield(request);
      tell(item);
      Gen.yield(checkpoint());
    } catch (TaskCancelled cancelled) {
      tell("cancelled");
      throw cancelled;
    }
    return Gen.done();
  }

  @Test
  void a_result_of_a_scope_comes_before_the_cancellation_of_who_waits_for_it() {
    Task<Void> owner = loop.spawn(patient(scope(scope -> taking(channel))));
    loop.spawn(producer(SECOND, owner::cancel));

    loop.run();

    assertThat(told).containsExactly("item", "cancelled");
    assertThat(owner.state()).isEqualTo(Task.State.CANCELLED);
  }

  @Test
  void a_body_that_returns_in_spite_of_the_timeout_has_done_its_work() {
    loop.run(patient(withTimeout(SECOND, stubborn())));

    assertThat(told).containsExactly("done late");
    assertThat(clock.elapsed()).isEqualTo(SECOND.multipliedBy(2));
  }

  @Generator
  private static Coroutine<Request, Object, String> stubborn() {
    try {
      Gen.yield(sleep(Duration.ofDays(1)));
    } catch (TaskCancelled cancelled) {
      Gen.yield(sleep(SECOND));
    }
    return Gen.returns("done late");
  }

  @Test
  void a_connection_that_comes_at_the_deadline_is_handed_over() throws IOException {
    long[] now = {0};
    try (ServerSocketChannel server = ServerSocketChannel.open();
        Socket client = new Socket();
        EventLoop manual = new EventLoop((LoopClock) () -> now[0])) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      manual.spawn(serving(server));
      manual.spawn(connecting(client, server.getLocalAddress(), now));

      manual.run();

      assertThat(told).containsExactly("accepted");
      assertThat(client.getInputStream().read()).as("closed by the server").isNegative();
    }
  }

  @Generator
  private Coroutine<Request, Object, Void> serving(ServerSocketChannel server) throws IOException {
    SocketChannel connection = Gen.yield(withTimeout(SECOND, accepting(server)));
    tell("accepted");
    connection.close();
    return Gen.done();
  }

  @Generator
  private static Coroutine<Request, Object, SocketChannel> accepting(ServerSocketChannel server) {
    SocketChannel connection = Gen.yield(accept(server));
    return Gen.returns(connection);
  }

  /** A client connects, and the time of the server is over before the loop looks again. */
  @Generator
  private static Coroutine<Request, Object, Void> connecting(
      Socket client, SocketAddress address, long[] now) throws IOException {
    Gen.yield(checkpoint());
    client.connect(address);
    now[0] = SECOND.toNanos();
    return Gen.done();
  }
}
