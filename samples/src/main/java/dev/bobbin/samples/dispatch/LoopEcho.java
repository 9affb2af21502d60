package dev.bobbin.samples.dispatch;

import static dev.bobbin.dispatch.loop.Requests.accept;
import static dev.bobbin.dispatch.loop.Requests.connect;
import static dev.bobbin.dispatch.loop.Requests.read;
import static dev.bobbin.dispatch.loop.Requests.scope;
import static dev.bobbin.dispatch.loop.Requests.spawn;
import static dev.bobbin.dispatch.loop.Requests.write;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.Scope;
import dev.bobbin.dispatch.loop.Task;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** An echo server and its clients, all of them tasks of one event loop. */
public final class LoopEcho {
  private final Set<String> echoes = new TreeSet<>();

  private LoopEcho() {}

  @Generator
  private static Async<Void> serve(ServerSocketChannel server) {
    try {
      while (true) {
        SocketChannel connection = Gen.yield(accept(server));
        Gen.yield(spawn(Coroutine.of(() -> echo(connection))));
      }
    } finally {
      System.out.println("The server is shut down");
    }
  }

  @Generator
  private static Async<Void> echo(SocketChannel connection) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(1_024);
    try (connection) {
      int count = Gen.yield(read(connection, buffer));
      while (count >= 0) {
        Gen.yield(write(connection, buffer.flip()));
        count = Gen.yield(read(connection, buffer.clear()));
      }
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> client(SocketAddress server, int number) throws IOException {
    try (SocketChannel connection = Gen.yield(connect(server))) {
      for (int line = 1; line <= 3; line++) {
        byte[] text = ("client " + number + " line " + line).getBytes(StandardCharsets.UTF_8);
        Gen.yield(write(connection, ByteBuffer.wrap(text)));
        ByteBuffer echo = ByteBuffer.allocate(text.length);
        while (echo.hasRemaining()) {
          Gen.yield(read(connection, echo));
        }
        echoes.add("echo of " + new String(echo.array(), StandardCharsets.UTF_8));
      }
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> clients(Scope scope, SocketAddress server, int count) {
    for (int number = 1; number <= count; number++) {
      int one = number;
      scope.spawn("client " + number, Coroutine.of(() -> client(server, one)));
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> talk(ServerSocketChannel server, int count) throws IOException {
    SocketAddress address = server.getLocalAddress();
    Task<Void> serving = Gen.yield(spawn("server", serve(server)));
    Gen.yield(scope(scope -> clients(scope, address, count)));
    serving.cancel();
    return Gen.done();
  }

  /** Runs the server until all clients have what they came for. */
  public static void run(int clients) throws IOException {
    LoopEcho demo = new LoopEcho();
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (ServerSocketChannel server = ServerSocketChannel.open().bind(anyPort, clients);
        EventLoop loop = new EventLoop()) {
      loop.run(demo.talk(server, clients));
    }
    System.out.println(clients + " clients have received " + demo.echoes.size() + " lines");
    demo.echoes.stream().limit(3).forEach(System.out::println);
  }
}
