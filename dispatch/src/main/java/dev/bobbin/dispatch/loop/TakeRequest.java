package dev.bobbin.dispatch.loop;

import java.util.Objects;

/** Takes an item out of a channel. */
final class TakeRequest extends Request {
  private final Channel<?> channel;

  TakeRequest(Channel<?> channel) {
    this.channel = Objects.requireNonNull(channel, "the channel is null");
  }

  @Override
  Wait begin(Task<?> task, Waiter waiter) {
    return channel.take(task, waiter);
  }

  @Override
  public String toString() {
    return "take(" + channel + ")";
  }
}
