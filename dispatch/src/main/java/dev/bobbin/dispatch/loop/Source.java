package dev.bobbin.dispatch.loop;

import java.nio.ByteBuffer;

/** Where a reader gets its bytes from. */
interface Source {

  /** Waits for bytes; the outcome is how many were put into the buffer, -1 at the end. */
  Async<Integer> read(ByteBuffer buffer);
}
