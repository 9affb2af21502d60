package dev.bobbin.samples.dispatch;

import static dev.bobbin.dispatch.loop.Requests.write;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.StreamReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A connection, read and written by lines; for tasks, by {@code yieldFrom}. */
final class Lines implements AutoCloseable {
  private static final int LONGEST = 1_024;

  private final SocketChannel connection;
  private final StreamReader reader;

  Lines(SocketChannel connection) {
    this.connection = connection;
    reader = StreamReader.of(connection, LONGEST);
  }

  /** Returns the next line; null at the end. */
  Async<String> next() throws IOException {
    return reader.readLine();
  }

  /** Sends a line. */
  @Generator
  Async<Void> send(String text) {
    Gen.yield(write(connection, ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8))));
    return Gen.done();
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
