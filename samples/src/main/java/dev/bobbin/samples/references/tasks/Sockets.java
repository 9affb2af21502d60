package dev.bobbin.samples.references.tasks;

import static dev.bobbin.samples.references.tasks.SystemCalls.readable;
import static dev.bobbin.samples.references.tasks.SystemCalls.writable;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Subroutines of tasks that look as if they would block. */
final class Sockets {
  private static final int BUFFER_SIZE = 1024;

  private Sockets() {}

  static SocketChannel connect(SocketAddress address) throws IOException {
    SocketChannel channel = SocketChannel.open(address);
    channel.configureBlocking(false);
    return channel;
  }

  // snippet: sockets
  @Generator
  static Coroutine<SystemCall, Object, SocketChannel> accept(ServerSocketChannel server)
      throws IOException {
    Gen.yield(readable(server));
    SocketChannel channel = server.accept();
    channel.configureBlocking(false);
    return Gen.returns(channel);
  }

  /** Returns what has come, which is empty at the end. */
  @Generator
  static Coroutine<SystemCall, Object, String> receive(SocketChannel channel) throws IOException {
    Gen.yield(readable(channel));
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_SIZE);
    channel.read(buffer);
    return Gen.returns(StandardCharsets.US_ASCII.decode(buffer.flip()).toString());
  }

  @Generator
  static Coroutine<SystemCall, Object, Void> send(SocketChannel channel, String text)
      throws IOException {
    ByteBuffer buffer = StandardCharsets.US_ASCII.encode(text);
    while (buffer.hasRemaining()) {
      Gen.yield(writable(channel));
      channel.write(buffer);
    }
    return Gen.done();
  }
  // end
}
