package dev.bobbin.dispatch.loop;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;

/** Bytes of a channel that the selector knows. */
record ChannelSource<C extends SelectableChannel & ReadableByteChannel>(C channel)
    implements Source {

  @Override
  @Generator
  public Async<Integer> read(ByteBuffer buffer) {
    int count = Gen.yield(Requests.read(channel, buffer));
    return Gen.done(count);
  }

  @Override
  public String toString() {
    return channel.toString();
  }
}
