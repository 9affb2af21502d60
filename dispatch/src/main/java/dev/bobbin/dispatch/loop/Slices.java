package dev.bobbin.dispatch.loop;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Transfers at most a slice of a buffer at a time: the JDK copies a whole heap buffer into direct
 * memory that the thread then keeps, and the other tasks wait meanwhile.
 */
final class Slices {
  /** No datagram is longer, hence none is cut. */
  static final int SIZE = 1 << 17;

  /** Reads into a buffer, or writes from it. */
  interface Transfer {
    int bytes(ByteBuffer buffer) throws IOException;
  }

  private Slices() {}

  static int transfer(ByteBuffer buffer, Transfer transfer) throws IOException {
    int limit = buffer.limit();
    if (buffer.remaining() > SIZE) {
      buffer.limit(buffer.position() + SIZE);
    }
    try {
      return transfer.bytes(buffer);
    } finally {
      buffer.limit(limit);
    }
  }
}
