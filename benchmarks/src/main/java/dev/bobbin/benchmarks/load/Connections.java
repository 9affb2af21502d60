package dev.bobbin.benchmarks.load;

import static dev.bobbin.dispatch.loop.Requests.connect;
import static dev.bobbin.dispatch.loop.Requests.read;
import static dev.bobbin.dispatch.loop.Requests.sleep;
import static dev.bobbin.dispatch.loop.Requests.spawn;
import static dev.bobbin.dispatch.loop.Requests.write;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.EventLoop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Clients of an echo server: some only connect, others send 32 bytes and wait for them again. */
final class Connections {
  private static final int MESSAGE = 32;

  private final InetSocketAddress server;
  private final Latencies latencies = new Latencies();
  private int open;
  private boolean ended;

  Connections(int port) {
    this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** What to do when all connections are there. */
  interface Opened {
    void run() throws IOException;
  }

  /** Opens connections and uses the busy ones for so long; returns what the round trips took. */
  Latencies run(int idle, int busy, Duration duration, Opened opened) throws IOException {
    try (EventLoop loop = new EventLoop()) {
      loop.run(clients(idle, busy, duration, opened));
    }
    return latencies;
  }

  @Generator
  private Async<Void> clients(int idle, int busy, Duration duration, Opened opened)
      throws IOException {
    for (int i = 0; i < idle + busy; i++) {
      Gen.yield(spawn(i < idle ? idle() : busy()));
      if (i % 100 == 0) {
        Gen.yield(sleep(Duration.ofMillis(5)));
      }
    }
    while (open < idle + busy) {
      Gen.yield(sleep(Duration.ofMillis(10)));
    }
    opened.run();
    latencies.start();
    Gen.yield(sleep(duration));
    latencies.stop();
    ended = true;
    return Gen.done();
  }

  @Generator
  private Async<Void> idle() throws IOException {
    try (SocketChannel connection = (SocketChannel) Gen.yield(connect(server))) {
      open++;
      while (!ended && connection.isOpen()) {
        Gen.yield(sleep(Duration.ofSeconds(1)));
      }
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> busy() throws IOException {
    ByteBuffer message = ByteBuffer.allocateDirect(MESSAGE);
    try (SocketChannel connection = (SocketChannel) Gen.yield(connect(server))) {
      open++;
      while (!ended) {
        long start = System.nanoTime();
        Gen.yield(write(connection, message.clear()));
        message.clear();
        while (message.hasRemaining() && (int) Gen.yield(read(connection, message)) >= 0) {}
        latencies.add(System.nanoTime() - start);
      }
    }
    return Gen.done();
  }
}
