package dev.bobbin.samples.dispatch;

import static dev.bobbin.dispatch.loop.Requests.accept;
import static dev.bobbin.dispatch.loop.Requests.put;
import static dev.bobbin.dispatch.loop.Requests.scope;
import static dev.bobbin.dispatch.loop.Requests.take;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.Channel;
import dev.bobbin.dispatch.loop.ChannelClosedException;
import dev.bobbin.dispatch.loop.Scope;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sends to all members what one of them says: two tasks for each, one that reads, one that writes.
 */
final class ChatServer {
  private static final int OUTBOX = 100;

  /** What is still to be sent to whom; a member that reads too slowly holds up the speaker. */
  private final Map<String, Channel<String>> outboxes = new LinkedHashMap<>();

  @Generator
  Async<Void> serve(ServerSocketChannel server) {
    Gen.yield(scope(scope -> acceptAll(scope, server)));
    return Gen.done();
  }

  @Generator
  private Async<Void> acceptAll(Scope scope, ServerSocketChannel server) {
    while (true) {
      SocketChannel connection = Gen.yield(accept(server));
      scope.spawn(member(new Lines(connection)));
    }
  }

  /** The first line is the name. A connection that is lost is a member who leaves. */
  @Generator
  private Async<Void> member(Lines lines) {
    String name = null;
    try (lines) {
      name = Gen.yieldFrom(lines.next());
      if (name != null) {
        Gen.yieldFrom(attend(name, lines));
      }
    } catch (IOException lost) {
      Gen.yieldFrom(tellAll("* the connection of " + name + " is lost"));
    }
    if (name != null) {
      outboxes.remove(name).close();
      Gen.yieldFrom(tellAll("* " + name + " has left"));
    }
    return Gen.done();
  }

  /** A scope holds the two tasks of a member together. */
  @Generator
  private Async<Void> attend(String name, Lines lines) {
    Channel<String> outbox = Channel.of("outbox of " + name, OUTBOX);
    outboxes.put(name, outbox);
    Gen.yield(scope(scope -> Coroutine.of(() -> listen(scope, name, lines, outbox))));
    return Gen.done();
  }

  @Generator
  private Async<Void> listen(Scope scope, String name, Lines lines, Channel<String> outbox)
      throws IOException {
    scope.spawn("writer of " + name, write(lines, outbox));
    Gen.yieldFrom(tellAll("* " + name + " is here"));
    String line = Gen.yieldFrom(lines.next());
    while (line != null) {
      Gen.yieldFrom(tellAll(name + ": " + line));
      line = Gen.yieldFrom(lines.next());
    }
    scope.cancel();
    return Gen.done();
  }

  @Generator
  private static Async<Void> write(Lines lines, Channel<String> outbox) {
    while (true) {
      String line = Gen.yield(take(outbox));
      Gen.yieldFrom(lines.send(line));
    }
  }

  @Generator
  private Async<Void> tellAll(String line) {
    for (Channel<String> outbox : new ArrayList<>(outboxes.values())) {
      try {
        Gen.yield(put(outbox, line));
      } catch (ChannelClosedException left) {
        // The others are told all the same.
      }
    }
    return Gen.done();
  }
}
