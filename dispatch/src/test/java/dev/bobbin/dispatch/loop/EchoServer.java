package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Sends back what its connections send, and counts. */
final class EchoServer {
  private final ServerSocketChannel server;
  private final int connections;

  int open;
  int mostOpen;
  long bytes;

  EchoServer(ServerSocketChannel server, int connections) {
    this.server = server;
    this.connections = connections;
  }

  @Generator
  Coroutine<Request, Object, Void> serve() {
    Gen.yield(scope(this::acceptAll));
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> acceptAll(Scope scope) {
    for (int i = 0; i < connections; i++) {
      SocketChannel connection = Gen.yield(accept(server));
      mostOpen = Math.max(mostOpen, ++open);
      scope.spawn(Coroutine.of(() -> echo(connection)));
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> echo(SocketChannel connection) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(256);
    try (connection) {
      for (int count; (count = (int) Gen.yield(read(connection, buffer))) >= 0; ) {
        bytes += count;
        buffer.flip();
        Gen.yield(write(connection, buffer));
        buffer.clear();
      }
    } finally {
      open--;
    }
    return Gen.done();
  }
}
