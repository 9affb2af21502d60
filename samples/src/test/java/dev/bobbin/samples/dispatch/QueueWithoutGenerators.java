package dev.bobbin.samples.dispatch;

import dev.bobbin.dispatch.loop.SharedChannel;

/** Uses a channel before any generator is there. */
final class QueueWithoutGenerators {

  private QueueWithoutGenerators() {}

  /** Puts an item, and prints what it takes. */
  public static void main(String[] arguments) {
    SharedChannel<String> channel = SharedChannel.of("early", 1);
    channel.tryPut("item");
    System.out.println(channel.tryTake("none"));
  }
}
