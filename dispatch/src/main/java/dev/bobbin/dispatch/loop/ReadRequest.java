package dev.bobbin.dispatch.loop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NotYetConnectedException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.util.Objects;

/** Reads at least one byte. */
final class ReadRequest extends Request {
  private final SelectableChannel channel;
  private final ByteBuffer buffer;

  /** Creates the request. */
  <C extends SelectableChannel & ReadableByteChannel> ReadRequest(C channel, ByteBuffer buffer) {
    this.channel = Objects.requireNonNull(channel, "the channel to read from is null");
    this.buffer = Objects.requireNonNull(buffer, "the buffer to read into is null");
  }

  @Override
  Wait begin(Task<?> task, Waiter waiter) throws IOException {
    return task.loop().poller.begin(new ReadWait(waiter, channel, buffer));
  }

  @Override
  public String toString() {
    return "read(" + channel + ", " + buffer + ")";
  }

  private static final class ReadWait extends IoWait {
    private final ByteBuffer buffer;

    ReadWait(Waiter waiter, SelectableChannel channel, ByteBuffer buffer) {
      super(waiter, channel, SelectionKey.OP_READ);
      this.buffer = buffer;
    }

    @Override
    Object attempt() throws IOException {
      if (channel instanceof DatagramChannel datagrams) {
        return receive(datagrams);
      }
      boolean room = buffer.hasRemaining();
      int count = Slices.transfer(buffer, ((ReadableByteChannel) channel)::read);
      return count == 0 && room ? NOT_YET : (Object) count;
    }

    /** A datagram may be empty, which {@code read} cannot tell from none. */
    private Object receive(DatagramChannel datagrams) throws IOException {
      if (!datagrams.isConnected()) {
        throw new NotYetConnectedException();
      }
      int before = buffer.position();
      int[] received = {-1};
      Slices.transfer(
          buffer,
          slice -> received[0] = datagrams.receive(slice) == null ? -1 : slice.position() - before);
      return received[0] < 0 ? NOT_YET : (Object) received[0];
    }

    @Override
    String verb() {
      return "read from";
    }
  }
}
