package dev.bobbin.dispatch.loop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.WritableByteChannel;
import java.util.Objects;

/** Writes all that remains in a buffer. */
final class WriteRequest extends Request {
  private final SelectableChannel channel;
  private final ByteBuffer buffer;

  /** Creates the request. */
  <C extends SelectableChannel & WritableByteChannel> WriteRequest(C channel, ByteBuffer buffer) {
    this.channel = Objects.requireNonNull(channel, "the channel to write to is null");
    this.buffer = Objects.requireNonNull(buffer, "the buffer to write is null");
  }

  @Override
  Wait begin(Task<?> task, Waiter waiter) throws IOException {
    return task.loop().poller.begin(new WriteWait(waiter, channel, buffer));
  }

  @Override
  public String toString() {
    return "write(" + channel + ", " + buffer + ")";
  }

  private static final class WriteWait extends IoWait {
    private final ByteBuffer buffer;
    private int written;

    WriteWait(Waiter waiter, SelectableChannel channel, ByteBuffer buffer) {
      super(waiter, channel, SelectionKey.OP_WRITE);
      this.buffer = buffer;
    }

    @Override
    Object attempt() throws IOException {
      int count = Slices.transfer(buffer, ((WritableByteChannel) channel)::write);
      written += count;
      return buffer.hasRemaining() ? NOT_YET : (Object) written;
    }

    @Override
    String verb() {
      return "write to";
    }
  }
}
