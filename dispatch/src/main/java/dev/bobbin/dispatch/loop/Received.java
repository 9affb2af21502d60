package dev.bobbin.dispatch.loop;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that were received and not yet read. */
final class Received {
  private static final int SMALLEST = 1 << 10;
  private static final int LARGEST_STEP = 1 << 16;

  private byte[] bytes = new byte[0];
  private int start;
  private int end;

  int size() {
    return end - start;
  }

  boolean isEmpty() {
    return start == end;
  }

  /** Returns where bytes can be added: as many as are wanted, or as are reasonable at once. */
  ByteBuffer room(int wanted) {
    int step = Math.min(LARGEST_STEP, Math.max(SMALLEST, wanted));
    if (bytes.length - end < step) {
      int size = size();
      byte[] target =
          bytes.length - size < step ? new byte[Math.max(2 * size, size + step)] : bytes;
      System.arraycopy(bytes, start, target, 0, size);
      bytes = target;
      start = 0;
      end = size;
    }
    return ByteBuffer.wrap(bytes, end, bytes.length - end);
  }

  /** Notes that so many bytes were put into the room. */
  void added(int count) {
    end += count;
  }

  byte[] take(int count) {
    byte[] taken = Arrays.copyOfRange(bytes, start, start + count);
    start += count;
    if (isEmpty()) {
      start = 0;
      end = 0;
      if (bytes.length > LARGEST_STEP) {
        // A connection that was busy once and is idle now keeps no large buffer.
        bytes = new byte[0];
      }
    }
    return taken;
  }

  /** Returns where some bytes first are, from an offset on; -1 if they are not there. */
  int indexOf(byte[] wanted, int from) {
    for (int at = start + from; at <= end - wanted.length; at++) {
      if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at - start;
      }
    }
    return -1;
  }
}
