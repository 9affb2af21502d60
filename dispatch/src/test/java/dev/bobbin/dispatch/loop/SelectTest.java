package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.testing.Seeds;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Alternatives of one select that meet each other. */
class SelectTest extends LoopTestBase {

  @Generator
  private Async<Void> putOrTake(Channel<String> channel) {
    Selected selected = Gen.yield(select(put(channel, "own"), take(channel)));
    tell(selected.index() + " " + selected.value());
    Gen.yield(sleep(Duration.ofSeconds(5)));
    tell("at " + clock.elapsed());
    return Gen.done();
  }

  @Generator
  private Async<Void> takeOrPut(Channel<String> channel) {
    Selected selected = Gen.yield(select(take(channel), put(channel, "own")));
    tell(selected.index() + " " + selected.value());
    return Gen.done();
  }

  @Generator
  private Async<Void> takeLater(Channel<String> channel) {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    String taken = Gen.yield(take(channel));
    tell("took " + taken);
    return Gen.done();
  }

  @Generator
  private Async<Void> putLater(Channel<String> channel) {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    Gen.yield(put(channel, "of the other"));
    return Gen.done();
  }

  @Test
  void a_select_does_not_take_what_it_puts() {
    Channel<String> channel = Channel.of(0);

    loop.spawn(putOrTake(channel));
    loop.spawn(takeLater(channel));
    loop.run();

    assertThat(told).containsExactly("0 null", "took own", "at PT6S");
  }

  @Test
  void a_select_does_not_put_what_it_takes() {
    Channel<String> channel = Channel.of(0);

    loop.spawn(takeOrPut(channel));
    loop.spawn(putLater(channel));
    loop.run();

    assertThat(told).containsExactly("0 of the other");
  }

  @Test
  void a_select_that_takes_from_a_full_channel_does_not_put() {
    Channel<String> channel = Channel.of(1);
    channel.tryPut("old");

    loop.spawn(putOrTake(channel));
    loop.run();

    assertThat(told).containsExactly("1 old", "at PT5S");
    assertThat(channel.size()).isZero();
  }

  @Test
  void another_one_whose_put_waits_is_served_past_the_own_put() {
    Channel<String> channel = Channel.of(1);
    channel.tryPut("old");

    loop.spawn(putOrTake(channel));
    loop.spawn(putLater(channel));
    loop.spawn(takeLater(channel));
    loop.run();

    assertThat(told).containsExactly("1 old", "took of the other", "at PT5S");
  }

  @Generator
  private Async<Void> passTwice(Barrier barrier) {
    Selected selected = Gen.yield(select(barrier.await(), barrier.await()));
    tell("passed by " + selected.index());
    Gen.yield(sleep(Duration.ofSeconds(5)));
    tell("at " + clock.elapsed());
    return Gen.done();
  }

  @Test
  void a_barrier_that_is_passed_by_two_alternatives_resumes_their_task_once() {
    Barrier barrier = new Barrier(2);
    loop.spawn(passTwice(barrier));
    loop.spawn(passTwice(barrier));
    loop.run();

    assertThat(told).containsExactly("passed by 0", "passed by 0", "at PT5S", "at PT5S");
  }

  @Test
  void a_task_is_one_party_of_a_barrier_however_many_alternatives_it_has() {
    Barrier barrier = new Barrier(2);
    Task<Void> task = loop.spawn(passTwice(barrier));

    assertThatThrownBy(loop::run).isInstanceOf(DeadlockException.class);
    assertThat(task.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(barrier.waiting()).isZero();
  }

  /** Random programs; {@code -Dbobbin.dispatch.selects=100000} runs that many. */
  @Test
  void a_select_has_one_outcome_whatever_its_alternatives_have_in_common() {
    Seeds seeds = Seeds.of("bobbin.dispatch.selects", 2_000, 100_000);
    int selected = 0;
    for (long seed = seeds.first(); seed <= seeds.last(); seed++) {
      Watchdog.signOfLife();
      SelectProgram program = new SelectProgram(seed);
      program.run();
      assertThat(program.faults).as("seed %d", seed).isEmpty();
      assertThat(program.left())
          .as("seed %d", seed)
          .containsExactly("semaphore (0 waiting)", "barrier (0 of " + program.parties() + ")");
      selected += program.selected;
    }
    assertThat(selected).isGreaterThan(10_000);
  }

  @Generator
  private Async<Void> readOrWrite(SocketChannel socket) {
    ByteBuffer large = ByteBuffer.allocate(1 << 26);
    try {
      Gen.mayThrow(IOException.class);
      Gen.yield(select(read(socket, ByteBuffer.allocate(9)), write(socket, large)));
    } catch (IOException closed) {
      tell(closed.getClass().getSimpleName());
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> closeLater(SocketChannel socket) throws IOException {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    socket.close();
    Gen.yield(sleep(Duration.ofSeconds(1)));
    tell("the loop goes on");
    return Gen.done();
  }

  @Test
  void a_socket_that_both_alternatives_wait_for_may_be_closed() throws IOException {
    try (ServerSocketChannel server =
            ServerSocketChannel.open().bind(new InetSocketAddress("127.0.0.1", 0));
        SocketChannel socket = SocketChannel.open(server.getLocalAddress());
        SocketChannel peer = server.accept()) {
      loop.spawn(readOrWrite(socket));
      loop.spawn(closeLater(socket));
      loop.run();
      assertThat(peer.isOpen()).isTrue();
    }

    assertThat(told).containsExactly("AsynchronousCloseException", "the loop goes on");
  }
}
