package dev.bobbin.dispatch.loop;

import java.nio.channels.SelectionKey;

/** Who waits for a channel of the selector: at most one task in each direction. */
final class ChannelWaits {
  static final int INPUT = SelectionKey.OP_READ | SelectionKey.OP_ACCEPT;
  static final int OUTPUT = SelectionKey.OP_WRITE | SelectionKey.OP_CONNECT;

  /** To read or accept; null if nobody waits. */
  IoWait input;

  /** To write or connect; null if nobody waits. */
  IoWait output;
}
