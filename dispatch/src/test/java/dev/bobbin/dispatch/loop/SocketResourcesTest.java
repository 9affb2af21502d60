package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What sockets cost while tasks use them, and that nothing of it is left behind. */
@ExtendWith(Watchdog.class)
class SocketResourcesTest {
  private static final int BYTES = 16 << 20;

  private final EventLoop loop = new EventLoop();
  private int turns;
  private boolean done;

  @AfterEach
  void closeLoop() {
    loop.close();
  }

  private static ServerSocket server() throws IOException {
    return new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
  }

  @Test
  void a_large_buffer_is_written_in_slices_and_others_have_their_turns() throws Exception {
    try (ServerSocket server = server()) {
      CompletableFuture<Long> reader = CompletableFuture.supplyAsync(() -> readAll(server));
      loop.spawn(counting());

      int written = loop.run(writing(server, ByteBuffer.allocate(BYTES)));

      assertThat(written).isEqualTo(BYTES);
      assertThat(reader.get()).isEqualTo(BYTES);
      assertThat(turns).isGreaterThanOrEqualTo(BYTES / Slices.SIZE);
      assertThat(directMemory()).isLessThan(BYTES / 2);
    }
  }

  private static long readAll(ServerSocket server) {
    try (Socket socket = server.accept()) {
      return socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static long directMemory() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }

  @Generator
  private Coroutine<Request, Object, Integer> writing(ServerSocket server, ByteBuffer buffer)
      throws IOException {
    SocketChannel connection = Gen.yield(connect(server.getLocalSocketAddress()));
    try {
      turns = 0;
      int written = Gen.yield(write(connection, buffer));
      return Gen.returns(written);
    } finally {
      done = true;
      connection.close();
    }
  }

  @Generator
  private Coroutine<Request, Object, Void> counting() {
    while (!done) {
      turns++;
      Gen.yield(checkpoint());
    }
    return Gen.done();
  }

  @Test
  void a_large_buffer_is_filled_in_slices() throws Exception {
    try (ServerSocket server = server()) {
      CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> writeAll(server));

      int read = loop.run(readingAll(server, ByteBuffer.allocate(BYTES)));
      writer.join();

      assertThat(read).isEqualTo(BYTES);
      assertThat(directMemory()).isLessThan(BYTES / 2);
    }
  }

  private static void writeAll(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write(new byte[BYTES]);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Generator
  private static Coroutine<Request, Object, Integer> readingAll(
      ServerSocket server, ByteBuffer buffer) throws IOException {
    SocketChannel connection = Gen.yield(connect(server.getLocalSocketAddress()));
    int sum = 0;
    int count = Gen.yield(read(connection, buffer));
    while (count > 0) {
      sum += count;
      count = Gen.yield(read(connection, buffer));
    }
    connection.close();
    return Gen.returns(sum);
  }

  @Test
  void a_connection_is_not_looked_at_for_connecting_any_longer() throws IOException {
    try (ServerSocket server = server()) {
      loop.run(connected(server));
    }
  }

  @Generator
  private Coroutine<Request, Object, Void> connected(ServerSocket server) throws IOException {
    SocketChannel connection = Gen.yield(connect(server.getLocalSocketAddress()));
    try {
      Gen.yield(withTimeout(Duration.ofMillis(10), new SlowConnect(connection)));
      throw new AssertionError("it never connects");
    } catch (RequestTimeoutException expected) {
      SelectionKey key = connection.keyFor(loop.core.poller.selector());
      assertThat(key.interestOps() & SelectionKey.OP_CONNECT).isZero();
    }
    connection.close();
    return Gen.done();
  }

  /** Waits as for a connection that comes late; those within a machine are there at once. */
  private static final class SlowConnect extends Request {
    private final SocketChannel connection;

    SlowConnect(SocketChannel connection) {
      this.connection = connection;
    }

    @Override
    Wait begin(Task<?> task, Waiter waiter) throws IOException {
      return task.loop().poller.begin(connecting(waiter));
    }

    private IoWait connecting(Waiter waiter) {
      return new IoWait(waiter, connection, SelectionKey.OP_CONNECT) {
        @Override
        Object attempt() {
          return NOT_YET;
        }

        @Override
        String verb() {
          return "connect by";
        }
      };
    }
  }

  @Test
  void closed_sockets_are_let_go_of_by_a_run_without_sockets_too() throws IOException {
    try (ServerSocket server = server()) {
      List<SocketChannel> connections = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        loop.spawn(leaving(server, connections));
      }
      loop.run();

      assertThat(loop.core.poller.selector().keys()).isEmpty();
      assertThat(connections).hasSize(20).noneMatch(SocketChannel::isOpen);
    }
  }

  @Generator
  private static Coroutine<Request, Object, Void> leaving(
      ServerSocket server, List<SocketChannel> connections) throws IOException {
    SocketChannel connection = Gen.yield(connect(server.getLocalSocketAddress()));
    connections.add(connection);
    try {
      Gen.yield(withTimeout(Duration.ofMillis(1), read(connection, ByteBuffer.allocate(1))));
    } catch (RequestTimeoutException expected) {
      connection.close();
    }
    return Gen.done();
  }

  @Test
  void a_connection_that_is_given_up_is_closed() throws IOException {
    // Nobody accepts, and the backlog is full after some.
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<SocketChannel> connections = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        loop.spawn(connectingInVain(server, connections));
      }
      loop.run();

      assertThat(loop.core.poller.selector().keys()).hasSizeLessThanOrEqualTo(20);
      for (SocketChannel connection : connections) {
        connection.close();
      }
      loop.core.poller.forgetClosed();
      assertThat(loop.core.poller.selector().keys()).isEmpty();
    }
  }

  @Generator
  private static Coroutine<Request, Object, Void> connectingInVain(
      ServerSocket server, List<SocketChannel> connections) {
    try {
      SocketChannel connection =
          Gen.yield(withTimeout(Duration.ofMillis(20), connect(server.getLocalSocketAddress())));
      connections.add(connection);
    } catch (RequestTimeoutException expected) {
      Gen.yield(checkpoint());
    }
    return Gen.done();
  }

  @Test
  void unix_domain_sockets_are_sockets(@TempDir Path folder) throws IOException {
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("socket"));
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(address);
      loop.spawn(greeting(server));

      assertThat(loop.run(asking(address))).isEqualTo(5);
    }
  }

  @Generator
  private static Coroutine<Request, Object, Void> greeting(ServerSocketChannel server)
      throws IOException {
    SocketChannel connection = Gen.yield(accept(server));
    Gen.yield(write(connection, ByteBuffer.allocate(5)));
    connection.close();
    return Gen.done();
  }

  @Generator
  private static Coroutine<Request, Object, Integer> asking(UnixDomainSocketAddress address)
      throws IOException {
    SocketChannel connection = Gen.yield(connect(address));
    int count = Gen.yield(read(connection, ByteBuffer.allocate(10)));
    connection.close();
    return Gen.returns(count);
  }

  @Test
  void an_empty_datagram_is_one() throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (DatagramSocket sender = new DatagramSocket(any);
        DatagramChannel channel = DatagramChannel.open().bind(any)) {
      channel.connect(sender.getLocalSocketAddress());
      loop.spawn(sending(sender, channel.getLocalAddress()));

      assertThat(loop.run(receiving(channel))).containsExactly(0, 3);
    }
  }

  @Generator
  private static Coroutine<Request, Object, Void> sending(DatagramSocket sender, SocketAddress to)
      throws IOException {
    Gen.yield(checkpoint());
    sender.send(new DatagramPacket(new byte[0], 0, to));
    sender.send(new DatagramPacket(new byte[3], 3, to));
    return Gen.done();
  }

  @Generator
  private static Coroutine<Request, Object, List<Integer>> receiving(DatagramChannel channel) {
    List<Integer> counts = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      int count = Gen.yield(read(channel, ByteBuffer.allocate(10)));
      counts.add(count);
    }
    return Gen.returns(counts);
  }
}
