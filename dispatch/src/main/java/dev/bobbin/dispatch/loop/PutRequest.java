package dev.bobbin.dispatch.loop;

import java.util.Objects;

/** Puts an item into a channel. */
final class PutRequest extends Request {
  private final Channel<?> channel;
  private final Object item;

  PutRequest(Channel<?> channel, Object item) {
    this.channel = Objects.requireNonNull(channel, "the channel is null");
    this.item = item;
  }

  @Override
  Wait begin(Task<?> task, Waiter waiter) {
    return channel.put(task, waiter, item);
  }

  @Override
  public String toString() {
    return "put(" + channel + ", ...)";
  }
}
