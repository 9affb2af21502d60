package dev.bobbin.benchmarks.load;

import static dev.bobbin.dispatch.loop.Requests.await;
import static dev.bobbin.dispatch.loop.Requests.checkpoint;
import static dev.bobbin.dispatch.loop.Requests.connect;
import static dev.bobbin.dispatch.loop.Requests.offload;
import static dev.bobbin.dispatch.loop.Requests.put;
import static dev.bobbin.dispatch.loop.Requests.read;
import static dev.bobbin.dispatch.loop.Requests.scope;
import static dev.bobbin.dispatch.loop.Requests.sleep;
import static dev.bobbin.dispatch.loop.Requests.take;
import static dev.bobbin.dispatch.loop.Requests.withTimeout;
import static dev.bobbin.dispatch.loop.Requests.write;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.Channel;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.RequestTimeoutException;
import dev.bobbin.dispatch.loop.Scope;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Tasks that come and go: they time out, are cancelled, connect, wait for stages that never end and
 * for threads. Each span of time tells what is held; it must not grow.
 */
final class Churn {
  private static final Duration SHORT = Duration.ofMillis(2);

  private final Consumer<String> out;

  /** Lives as long as the loop: a wait that is over must leave nothing on it. */
  private final CompletableFuture<String> never = new CompletableFuture<>();

  private InetSocketAddress server;
  private long tasks;

  Churn(Consumer<String> out) {
    this.out = out;
  }

  /** Runs for so many spans, and tells at the end of each what is held. */
  void run(int spans, Duration span) throws IOException {
    server = new InetSocketAddress(InetAddress.getLoopbackAddress(), BobbinEcho.start());
    try (EventLoop loop = new EventLoop()) {
      loop.run(rounds(spans, span));
    }
  }

  @Generator
  private Async<Void> rounds(int spans, Duration span) {
    for (int number = 1; number <= spans; number++) {
      long end = System.nanoTime() + span.toNanos();
      while (System.nanoTime() < end) {
        Gen.yield(scope(this::round));
      }
      out.accept(
          String.format(
              Locale.ROOT,
              "%d: %,d tasks, %,d bytes of heap, %d descriptors, %d threads",
              number,
              tasks,
              Resources.heap(),
              Resources.descriptors(),
              Resources.threads()));
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> round(Scope scope) {
    Channel<Integer> channel = Channel.of(2);
    for (int i = 0; i < 20; i++) {
      scope.spawn(timedOut());
      scope.spawn(waitsForStage());
      scope.spawn(puts(channel));
      scope.spawn(takes(channel));
      scope.spawn(cancelled());
      tasks += 5;
    }
    scope.spawn(Coroutine.of(this::echo));
    scope.spawn(inThread());
    tasks += 2;
    Gen.yield(checkpoint());
    return Gen.done();
  }

  @Generator
  private static Async<Void> timedOut() {
    try {
      Gen.yield(withTimeout(SHORT, sleep(Duration.ofDays(1))));
    } catch (RequestTimeoutException expected) {
      Gen.yield(checkpoint());
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> waitsForStage() {
    try {
      Gen.yield(withTimeout(SHORT, await(never)));
    } catch (RequestTimeoutException expected) {
      Gen.yield(checkpoint());
    }
    return Gen.done();
  }

  @Generator
  private static Async<Void> puts(Channel<Integer> channel) {
    for (int i = 0; i < 5; i++) {
      Gen.yield(put(channel, i));
    }
    return Gen.done();
  }

  @Generator
  private static Async<Void> takes(Channel<Integer> channel) {
    for (int i = 0; i < 5; i++) {
      Gen.yield(take(channel));
    }
    return Gen.done();
  }

  @Generator
  private static Async<Void> cancelled() {
    try {
      Gen.yield(scope(Churn::cancelsItself));
    } catch (CancellationException expected) {
      Gen.yield(checkpoint());
    }
    return Gen.done();
  }

  @Generator
  private static Async<Void> cancelsItself(Scope scope) {
    scope.spawn(sleeps());
    Gen.yield(checkpoint());
    scope.cancel();
    Gen.yield(checkpoint());
    return Gen.done();
  }

  @Generator
  private static Async<Void> sleeps() {
    try {
      Gen.yield(sleep(Duration.ofDays(1)));
    } finally {
      Gen.yield(checkpoint());
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> echo() throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(32);
    try (SocketChannel connection = (SocketChannel) Gen.yield(connect(server))) {
      Gen.yield(write(connection, buffer));
      Gen.yield(read(connection, buffer.clear()));
    }
    return Gen.done();
  }

  @Generator
  private static Async<Void> inThread() {
    Gen.yield(offload(() -> Thread.currentThread().getName()));
    return Gen.done();
  }
}
