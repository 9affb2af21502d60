package dev.bobbin.dispatch.loop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.util.Objects;

/** Reads at least one byte. */
public final class ReadOperation extends Operation {
  private final SelectableChannel channel;
  private final ByteBuffer buffer;

  /** Creates the request. */
  public <C extends SelectableChannel & ReadableByteChannel> ReadOperation(
      C channel, ByteBuffer buffer) {
    this.channel = Objects.requireNonNull(channel, "the channel to read from is null");
    this.buffer = Objects.requireNonNull(buffer, "the buffer to read into is null");
  }

  @Override
  Wait begin(LoopTask<?> task) throws IOException {
    return task.loop().scheduler().poller.begin(new ReadWait(task, channel, buffer));
  }

  @Override
  public String toString() {
    return "read(" + channel + ", " + buffer + ")";
  }

  private static final class ReadWait extends IoWait {
    private final ByteBuffer buffer;

    ReadWait(LoopTask<?> task, SelectableChannel channel, ByteBuffer buffer) {
      super(task, channel, SelectionKey.OP_READ);
      this.buffer = buffer;
    }

    @Override
    Object attempt() throws IOException {
      int count = ((ReadableByteChannel) channel).read(buffer);
      return count == 0 && buffer.hasRemaining() ? NOT_YET : (Object) count;
    }

    @Override
    String verb() {
      return "read from";
    }
  }
}
