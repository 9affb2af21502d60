package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/**
 * The clients of an {@link EchoServer}, on one loop in a JVM of their own, because a process can
 * open only so many files.
 *
 * <p>All connect first; then each sends its messages and compares what comes back; all close when
 * all are done. Prints how many messages came back as they were sent.
 */
final class EchoClients {
  private final SocketAddress server;
  private final int connections;
  private final int messages;
  private final CompletableFuture<Void> allConnected = new CompletableFuture<>();
  private final CompletableFuture<Void> allDone = new CompletableFuture<>();
  private int done;
  private long returned;
  private long bytes;

  private EchoClients(int port, int connections, int messages) {
    server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.connections = connections;
    this.messages = messages;
  }

  public static void main(String[] args) {
    EchoClients clients =
        new EchoClients(
            Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    long start = System.nanoTime();
    try (EventLoop loop = new EventLoop()) {
      loop.run(clients.talk());
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.println(clients.returned + " " + clients.bytes + " " + millis);
  }

  @Generator
  private Coroutine<Request, Object, Void> talk() {
    Gen.yield(scope(this::connectAll));
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> connectAll(Scope scope) {
    for (int i = 0; i < connections; i++) {
      SocketChannel connection = Gen.yield(connect(server));
      int number = i;
      scope.spawn("client " + i, Coroutine.of(() -> client(number, connection)));
    }
    allConnected.complete(null);
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> client(int number, SocketChannel connection)
      throws IOException {
    Random random = new Random(number);
    try (connection) {
      Gen.yield(await(allConnected));
      for (int i = 0; i < messages; i++) {
        Gen.yieldFrom(exchange(connection, message(number, i, random)));
      }
      if (++done == connections) {
        allDone.complete(null);
      }
      Gen.yield(await(allDone));
    }
    return Gen.done();
  }

  private static ByteBuffer message(int number, int index, Random random) {
    byte[] bytes = new byte[8 + random.nextInt(93)];
    random.nextBytes(bytes);
    return ByteBuffer.wrap(bytes).putInt(0, number).putInt(4, index);
  }

  @Generator
  private Coroutine<Request, Object, Void> exchange(SocketChannel connection, ByteBuffer sent) {
    Gen.yield(write(connection, sent));
    sent.flip();
    ByteBuffer echo = ByteBuffer.allocate(sent.remaining());
    while (echo.hasRemaining()) {
      int count = Gen.yield(read(connection, echo));
      if (count < 0) {
        throw new IllegalStateException("the server has closed the connection");
      }
    }
    if (!echo.flip().equals(sent)) {
      throw new IllegalStateException("sent " + sent + ", got back something else");
    }
    returned++;
    bytes += sent.remaining();
    return Gen.done();
  }
}
