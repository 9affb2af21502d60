package dev.bobbin.dispatch.loop;

import dev.bobbin.dispatch.Channel;
import java.util.Objects;

/** Puts an item into a channel. */
public final class PutOperation extends Operation {
  private final TaskChannel<?> channel;
  private final Object item;

  /** Creates the request. */
  public PutOperation(Channel<?> channel, Object item) {
    this.channel = (TaskChannel<?>) Objects.requireNonNull(channel, "the channel is null");
    this.item = item;
  }

  @Override
  Wait begin(LoopTask<?> task) {
    return channel.put(task, item);
  }

  @Override
  public String toString() {
    return "put(" + channel + ", ...)";
  }
}
