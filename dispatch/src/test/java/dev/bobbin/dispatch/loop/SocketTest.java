package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Watchdog.class)
class SocketTest {
  private final EventLoop loop = new EventLoop();
  private final List<Object> told = new ArrayList<>();
  private ServerSocketChannel server;

  @BeforeEach
  void openServer() throws IOException {
    server =
        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  @AfterEach
  void closeAll() throws IOException {
    loop.close();
    server.close();
  }

  private SocketAddress address() {
    try {
      return server.getLocalAddress();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Generator
  private Coroutine<Request, Object, Void> acceptOne(boolean echo) throws IOException {
    try (SocketChannel connection = Gen.yield(accept(server))) {
      ByteBuffer buffer = ByteBuffer.allocate(4_096);
      while (true) {
        int count = Gen.yield(read(connection, buffer));
        if (count < 0) {
          break;
        }
        buffer.flip();
        if (echo) {
          Gen.yield(write(connection, buffer));
        }
        buffer.clear();
      }
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, String> say(String text) throws IOException {
    try (SocketChannel connection = Gen.yield(connect(address()))) {
      int written =
          Gen.yield(write(connection, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
      ByteBuffer answer = ByteBuffer.allocate(written);
      while (answer.hasRemaining()) {
        Gen.yield(read(connection, answer));
      }
      return Gen.returns(new String(answer.array(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void a_server_and_a_client_talk_on_one_loop() throws IOException {
    loop.spawn(acceptOne(true));

    assertThat(loop.run(say("hello"))).isEqualTo("hello");
  }

  @Generator
  private Coroutine<Request, Object, Long> sendMuch(int bytes) throws IOException {
    try (SocketChannel connection = Gen.yield(connect(address()))) {
      ByteBuffer buffer = ByteBuffer.allocate(bytes);
      for (int i = 0; i < bytes; i++) {
        buffer.put((byte) (i * 31));
      }
      buffer.flip();
      CRC32 checksum = new CRC32();
      checksum.update(buffer.duplicate());
      int written = Gen.yield(write(connection, buffer));
      assertThat(written).isEqualTo(bytes);
      return Gen.returns(checksum.getValue());
    }
  }

  @Generator
  private Coroutine<Request, Object, Long> receiveAll() throws IOException {
    CRC32 checksum = new CRC32();
    try (SocketChannel connection = Gen.yield(accept(server))) {
      ByteBuffer buffer = ByteBuffer.allocate(10_000);
      for (int count; (count = (int) Gen.yield(read(connection, buffer))) >= 0; ) {
        checksum.update(buffer.array(), 0, count);
        buffer.clear();
      }
    }
    return Gen.returns(checksum.getValue());
  }

  @Test
  void a_write_waits_for_a_slow_reader_until_all_is_written() throws IOException {
    Task<Long> received = loop.spawn(receiveAll());
    Task<Long> sent = loop.spawn(sendMuch(20_000_000));

    loop.run();

    assertThat(received.result()).isEqualTo(sent.result());
  }

  @Generator
  private Coroutine<Request, Object, Void> expect(Request request) {
    try {
      Gen.mayThrow(IOException.class);
      Object outcome = Gen.yield(request);
      tell(outcome);
    } catch (IOException | RuntimeException | TaskCancelled failure) {
      tell(failure);
    }
    return Gen.done();
  }

  private void tell(Object what) {
    told.add(what);
  }

  @Test
  void a_connection_that_is_refused_fails() throws IOException {
    SocketAddress gone = address();
    server.close();

    loop.run(expect(connect(gone)));

    assertThat(told).singleElement().isInstanceOf(ConnectException.class);
  }

  @Test
  void an_address_that_cannot_be_had_fails() {
    loop.run(expect(connect(InetSocketAddress.createUnresolved("nowhere.invalid", 1))));

    assertThat(told)
        .singleElement(THROWABLE)
        .isInstanceOf(UnknownHostException.class)
        .hasMessage("nowhere.invalid");
  }

  @Test
  void a_closed_channel_fails_at_once() throws IOException {
    server.close();

    loop.run(expect(accept(server)));

    assertThat(told).singleElement().isInstanceOf(ClosedChannelException.class);
  }

  @Generator
  private Coroutine<Request, Object, Void> closeServer() throws IOException {
    Gen.yield(sleep(Duration.ofMillis(20)));
    server.close();
    return Gen.done();
  }

  @Test
  void a_channel_closed_by_another_task_wakes_the_one_that_waits() {
    loop.spawn(expect(accept(server)));
    loop.spawn(closeQuietly());

    loop.run();

    assertThat(told).singleElement().isInstanceOf(AsynchronousCloseException.class);
  }

  @Generator
  private Coroutine<Request, Object, Void> closeQuietly() {
    try {
      Gen.yieldFrom(closeServer());
    } catch (IOException e) {
      tell(e);
    }
    return Gen.done();
  }

  @Test
  void that_is_so_while_other_tasks_are_never_idle() {
    loop.spawn(expect(accept(server)));
    loop.spawn(closeQuietly());

    loop.run(spinUntilTold());

    assertThat(told).singleElement().isInstanceOf(AsynchronousCloseException.class);
  }

  @Generator
  private Coroutine<Request, Object, Void> spinUntilTold() {
    while (told.isEmpty()) {
      Gen.yield(checkpoint());
    }
    return Gen.done();
  }

  @Test
  void two_tasks_cannot_wait_for_the_same() {
    loop.spawn("first", expect(accept(server)));
    loop.spawn("second", expect(accept(server)));
    loop.spawn(closeQuietly());

    loop.run();

    assertThat((Throwable) told.get(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("task 'second' at ")
        .hasMessageContaining("cannot accept from")
        .hasMessageContaining("because task 'first' waits to accept from")
        .hasMessageEndingWith("hand on what it gets through a Channel");
  }

  @Test
  void a_timed_out_accept_can_be_repeated() throws IOException {
    loop.spawn(expect(withTimeout(Duration.ofMillis(10), accept(server))));
    loop.run();
    loop.spawn(acceptOne(true));

    assertThat(loop.run(say("again"))).isEqualTo("again");
    assertThat(told).hasSize(1);
  }

  @Test
  void a_read_that_is_cancelled_takes_nothing() throws IOException {
    Pipe pipe = Pipe.open();
    ByteBuffer buffer = ByteBuffer.allocate(10);
    Task<Void> reader = loop.spawn(expect(read(pipe.source(), buffer)));
    loop.spawn(cancelAndWrite(reader, pipe));

    loop.run();

    assertThat(told).singleElement().isInstanceOf(TaskCancelled.class);
    assertThat(buffer.position()).isZero();
    loop.run(expect(read(pipe.source(), buffer)));
    assertThat(told.get(1)).isEqualTo(3);
    pipe.source().close();
    pipe.sink().close();
  }

  @Generator
  private Coroutine<Request, Object, Void> cancelAndWrite(Task<?> reader, Pipe pipe) {
    Gen.yield(sleep(Duration.ofMillis(10)));
    reader.cancel();
    Gen.yield(write(pipe.sink(), ByteBuffer.allocate(3)));
    return Gen.done();
  }

  @Test
  void a_full_buffer_reads_nothing() throws IOException {
    Pipe pipe = Pipe.open();

    loop.run(expect(read(pipe.source(), ByteBuffer.allocate(0))));

    assertThat(told).containsExactly(0);
    pipe.source().close();
    pipe.sink().close();
  }

  @Test
  void a_peer_that_resets_the_connection_fails_the_reader() throws IOException {
    loop.spawn(acceptAndReset());

    assertThatThrownBy(() -> loop.run(readOnce())).hasCauseInstanceOf(IOException.class);
  }

  @Generator
  private Coroutine<Request, Object, Void> acceptAndReset() throws IOException {
    SocketChannel connection = Gen.yield(accept(server));
    connection.setOption(java.net.StandardSocketOptions.SO_LINGER, 0);
    connection.close();
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Integer> readOnce() throws IOException {
    try (SocketChannel connection = Gen.yield(connect(address()))) {
      int count = Gen.yield(read(connection, ByteBuffer.allocate(10)));
      return Gen.returns(count);
    }
  }
}
