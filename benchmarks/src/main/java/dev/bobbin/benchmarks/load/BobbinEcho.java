package dev.bobbin.benchmarks.load;

import static dev.bobbin.dispatch.loop.Requests.accept;
import static dev.bobbin.dispatch.loop.Requests.read;
import static dev.bobbin.dispatch.loop.Requests.spawn;
import static dev.bobbin.dispatch.loop.Requests.write;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.EventLoop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** An echo server on an event loop. */
public final class BobbinEcho {

  private BobbinEcho() {}

  /** Starts a server; returns its port. */
  public static int start() throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    EventLoop loop = new EventLoop();
    loop.submit(serve(server));
    Thread thread = new Thread(loop::runForever, "echo on a loop");
    thread.setDaemon(true);
    thread.start();
    return ((InetSocketAddress) server.getLocalAddress()).getPort();
  }

  @Generator
  private static Async<Void> serve(ServerSocketChannel server) {
    while (server.isOpen()) {
      SocketChannel connection = (SocketChannel) Gen.yield(accept(server));
      Gen.yield(spawn(Coroutine.of(() -> echo(connection))));
    }
    return Gen.done();
  }

  @Generator
  private static Async<Void> echo(SocketChannel accepted) throws IOException {
    try (SocketChannel connection = accepted) {
      connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
      ByteBuffer buffer = ByteBuffer.allocateDirect(1024);
      int count = Gen.yield(read(connection, buffer));
      while (count >= 0) {
        Gen.yield(write(connection, buffer.flip()));
        count = Gen.yield(read(connection, buffer.clear()));
      }
    }
    return Gen.done();
  }
}
