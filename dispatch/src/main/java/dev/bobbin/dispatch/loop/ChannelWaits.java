package dev.bobbin.dispatch.loop;

import java.nio.channels.SelectionKey;

/** Who waits for a channel of the selector: at most one in each direction. */
final class ChannelWaits<W extends QueuedWait> {
  static final int INPUT = SelectionKey.OP_READ | SelectionKey.OP_ACCEPT;
  static final int OUTPUT = SelectionKey.OP_WRITE | SelectionKey.OP_CONNECT;

  /** Those who wait for any channel of the selector. */
  private final WaitQueue<W> all;

  /** To read or accept; null if nobody waits. */
  private W input;

  /** To write or connect; null if nobody waits. */
  private W output;

  ChannelWaits(WaitQueue<W> all) {
    this.all = all;
  }

  /** Returns who waits in the direction of an operation; null if nobody does. */
  W at(int operation) {
    return isInput(operation) ? input : output;
  }

  void add(int operation, W wait) {
    put(operation, wait);
    all.add(wait);
  }

  void remove(int operation, W wait) {
    put(operation, null);
    all.remove(wait);
  }

  private void put(int operation, W wait) {
    if (isInput(operation)) {
      input = wait;
    } else {
      output = wait;
    }
  }

  private static boolean isInput(int operation) {
    return (operation & INPUT) != 0;
  }
}
