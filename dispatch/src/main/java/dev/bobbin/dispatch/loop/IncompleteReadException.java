package dev.bobbin.dispatch.loop;

import java.io.EOFException;

/** The input has ended before all was read that was asked for. */
public final class IncompleteReadException extends EOFException {
  private static final long serialVersionUID = 1L;

  private final byte[] partial;

  IncompleteReadException(byte[] partial, int expected) {
    super(
        "the input has ended after "
            + partial.length
            + " bytes"
            + (expected < 0 ? ", before the delimiter" : " of " + expected));
    this.partial = partial;
  }

  /**
   * Returns what was read before the end.
   *
   * @return a copy
   */
  public byte[] partial() {
    return partial.clone();
  }
}
