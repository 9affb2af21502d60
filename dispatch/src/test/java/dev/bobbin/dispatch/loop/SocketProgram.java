package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;

/**
 * Tasks that accept and make connections through whatever may interrupt them, by the real clock,
 * and the books to keep of both ends.
 */
final class SocketProgram implements AutoCloseable {
  private static final int DEEPEST = 3;
  private static final int PATIENCE_MILLIS = 2_000;

  private final Random random;
  private final ServerSocketChannel server;
  private final InetSocketAddress address;
  private final EventLoop loop = new EventLoop();
  private final List<Task<?>> actors = new ArrayList<>();

  /** The ends of connections that {@code accept} gave, and those that {@code connect} gave. */
  final List<SocketChannel> accepted = new ArrayList<>();

  final List<SocketChannel> connected = new ArrayList<>();

  /** How many of these requests have ended by a timeout or a cancellation. */
  int interrupted;

  private boolean stopped;

  SocketProgram(long seed) throws IOException {
    random = new Random(seed);
    server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    address = (InetSocketAddress) server.getLocalAddress();
  }

  void run() {
    try (loop) {
      loop.run(all());
    }
  }

  @Generator
  private Async<Void> all() {
    List<Task<?>> clients = new ArrayList<>();
    // Only one task at a time may wait for the connections of a server.
    actors.add(loop.spawn(accepting()));
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      clients.add(loop.spawn(connecting(1 + random.nextInt(5))));
    }
    actors.addAll(clients);
    for (int i = random.nextInt(8); i > 0; i--) {
      Gen.yield(sleep(soon()));
      actors.get(random.nextInt(actors.size())).cancel();
    }
    Gen.yield(settle(clients.stream().map(SocketProgram::ended).toList()));
    Gen.yield(sleep(soon()));
    stopped = true;
    actors.forEach(Task::cancel);
    return Gen.done();
  }

  @Generator
  private static Async<Object> ended(Task<?> task) {
    Object result = Gen.yield(join(task));
    return Gen.done(result);
  }

  private Duration soon() {
    return Duration.ofNanos(random.nextInt(1_000_000));
  }

  @Generator
  private Async<Void> accepting() {
    while (!stopped) {
      try {
        Object connection = Gen.yieldFrom(around(DEEPEST, accept(server)));
        accepted.add((SocketChannel) connection);
      } catch (RequestTimeoutException | CancellationException e) {
        interrupted++;
      } catch (TaskCancelled cancelled) {
        interrupted++;
        if (random.nextInt(8) == 0) {
          throw cancelled;
        }
      }
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> connecting(int count) {
    for (int i = 0; i < count; i++) {
      try {
        Gen.yield(sleep(soon()));
        Object connection = Gen.yieldFrom(around(DEEPEST, connect(address)));
        connected.add((SocketChannel) connection);
      } catch (RequestTimeoutException | CancellationException e) {
        interrupted++;
      }
    }
    return Gen.done();
  }

  /** Does a request within constructs that may keep it from being done; returns its outcome. */
  @Generator
  private Async<Object> around(int depth, Request request) {
    Duration time = soon();
    if (depth == 0) {
      Object done;
      if (random.nextBoolean()) {
        done = Gen.yield(request);
      } else {
        done = ItemProgram.selected(Gen.yield(select(sleep(time), request)));
      }
      return Gen.done(done);
    }
    Async<Object> inner = around(depth - 1, request);
    Object outcome;
    switch (random.nextInt(8)) {
      case 0 -> outcome = Gen.yield(withTimeout(time, inner));
      case 1 -> outcome = Gen.yieldFrom(CancelScope.deadline(time, inner));
      case 2 -> outcome = Gen.yieldFrom(CancelScope.cancelScope(scope -> within(scope, inner)));
      case 3 -> outcome = Gen.yieldFrom(CancelScope.shield(CancelScope.deadline(time, inner)));
      case 4 -> outcome = Gen.yield(scope(scope -> inner));
      case 5 -> outcome = first(Gen.yield(firstOf(inner, sleeping(time))));
      case 6 -> outcome = ((List<?>) Gen.yield(gather(inner))).get(0);
      default -> outcome = Gen.yieldFrom(inner);
    }
    return Gen.done(outcome);
  }

  private static Object first(First<Object> first) {
    List<Object> results = new ArrayList<>(first.others());
    results.add(first.value());
    for (Object result : results) {
      if (result instanceof SocketChannel) {
        return result;
      }
    }
    throw new RequestTimeoutException("the sleep was shorter");
  }

  @Generator
  private static Async<Object> sleeping(Duration time) {
    Gen.yield(sleep(time));
    return Gen.done();
  }

  @Generator
  private Async<Object> within(CancelScope scope, Async<Object> inner) {
    if (random.nextBoolean() && !stopped) {
      loop.spawn(cancelSoon(scope));
    }
    Object outcome = Gen.yieldFrom(inner);
    return Gen.done(outcome);
  }

  @Generator
  private Async<Void> cancelSoon(CancelScope scope) {
    Gen.yield(sleep(soon()));
    try {
      scope.cancel();
    } catch (IllegalStateException left) {
      Gen.yield(checkpoint());
    }
    return Gen.done();
  }

  /** Returns the ends that were handed over, though the other one was not and is still open. */
  List<SocketChannel> lost() throws IOException {
    Map<SocketAddress, SocketChannel> byClient = new HashMap<>();
    accepted.addAll(stillToBeAccepted());
    for (SocketChannel end : accepted) {
      byClient.put(end.getRemoteAddress(), end);
    }
    List<SocketChannel> lost = new ArrayList<>();
    for (SocketChannel end : connected) {
      SocketChannel other = byClient.remove(end.getLocalAddress());
      if (other == null && isOtherEndOpen(end)) {
        lost.add(end);
      }
    }
    for (SocketChannel end : byClient.values()) {
      if (isOtherEndOpen(end)) {
        lost.add(end);
      }
    }
    return lost;
  }

  private List<SocketChannel> stillToBeAccepted() throws IOException {
    List<SocketChannel> left = new ArrayList<>();
    server.configureBlocking(false);
    for (SocketChannel next; (next = server.accept()) != null; ) {
      left.add(next);
    }
    return left;
  }

  private static boolean isOtherEndOpen(SocketChannel end) throws IOException {
    end.configureBlocking(true);
    end.socket().setSoTimeout(PATIENCE_MILLIS);
    try {
      return end.socket().getInputStream().read() >= 0;
    } catch (SocketTimeoutException open) {
      return true;
    } catch (IOException reset) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    loop.close();
    server.close();
    for (SocketChannel end : accepted) {
      end.close();
    }
    for (SocketChannel end : connected) {
      end.close();
    }
  }
}
