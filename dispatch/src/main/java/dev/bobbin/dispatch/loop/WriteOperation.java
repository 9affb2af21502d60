package dev.bobbin.dispatch.loop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.WritableByteChannel;
import java.util.Objects;

/** Writes all that remains in a buffer. */
public final class WriteOperation extends Operation {
  private final SelectableChannel channel;
  private final ByteBuffer buffer;

  /** Creates the request. */
  public <C extends SelectableChannel & WritableByteChannel> WriteOperation(
      C channel, ByteBuffer buffer) {
    this.channel = Objects.requireNonNull(channel, "the channel to write to is null");
    this.buffer = Objects.requireNonNull(buffer, "the buffer to write is null");
  }

  @Override
  Wait begin(LoopTask<?> task) throws IOException {
    return task.loop().scheduler().poller.begin(new WriteWait(task, channel, buffer));
  }

  @Override
  public String toString() {
    return "write(" + channel + ", " + buffer + ")";
  }

  private static final class WriteWait extends IoWait {
    private final ByteBuffer buffer;
    private int written;

    WriteWait(LoopTask<?> task, SelectableChannel channel, ByteBuffer buffer) {
      super(task, channel, SelectionKey.OP_WRITE);
      this.buffer = buffer;
    }

    @Override
    Object attempt() throws IOException {
      while (buffer.hasRemaining()) {
        int count = ((WritableByteChannel) channel).write(buffer);
        if (count == 0) {
          return NOT_YET;
        }
        written += count;
      }
      return written;
    }

    @Override
    String verb() {
      return "write to";
    }
  }
}
