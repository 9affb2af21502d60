package dev.bobbin.samples.dispatch;

import static dev.bobbin.dispatch.loop.Requests.read;
import static dev.bobbin.dispatch.loop.Requests.write;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A connection, read and written by lines of ASCII; for tasks, by {@code yieldFrom}. */
final class Lines implements AutoCloseable {
  private final SocketChannel connection;
  private final ByteBuffer received = ByteBuffer.allocate(1_024).flip();
  private final StringBuilder line = new StringBuilder();

  Lines(SocketChannel connection) {
    this.connection = connection;
  }

  /** Returns the next line; null at the end. */
  @Generator
  Async<String> next() {
    while (!takeLine()) {
      int count = Gen.yield(read(connection, received.clear()));
      received.flip();
      if (count < 0) {
        return Gen.done();
      }
    }
    String whole = line.toString();
    line.setLength(0);
    return Gen.done(whole);
  }

  /** Returns whether a whole line has been received. */
  private boolean takeLine() {
    while (received.hasRemaining()) {
      char next = (char) received.get();
      if (next == '\n') {
        return true;
      }
      line.append(next);
    }
    return false;
  }

  /** Sends a line. */
  @Generator
  Async<Void> send(String text) {
    Gen.yield(
        write(connection, ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.US_ASCII))));
    return Gen.done();
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
