package dev.bobbin.dispatch.loop;

import dev.bobbin.dispatch.Channel;
import java.util.Objects;

/** Takes an item out of a channel. */
public final class TakeOperation extends Operation {
  private final TaskChannel<?> channel;

  /** Creates the request. */
  public TakeOperation(Channel<?> channel) {
    this.channel = (TaskChannel<?>) Objects.requireNonNull(channel, "the channel is null");
  }

  @Override
  Wait begin(LoopTask<?> task) {
    return channel.take(task);
  }

  @Override
  public String toString() {
    return "take(" + channel + ")";
  }
}
