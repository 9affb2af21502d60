package dev.bobbin.conformance.hardcases;

import java.util.List;
import java.util.function.BinaryOperator;

/** What is sent to a generator; each has a value that its body does not expect. */
public enum Sent {
  /** Small numbers, for indexes, shifts and sizes too. */
  INTEGERS(1, 0, 2, "sent"),
  /** Bytes. */
  BYTES((byte) 3, (byte) -1, 1),
  /** Longs. */
  LONGS(4L, Long.MIN_VALUE, 1),
  /** Booleans. */
  BOOLEANS(true, false, "sent"),
  /** Strings, two with the same hash code. */
  STRINGS("Aa", "BB", "a", "null", "", 1),
  /** Functions of two arguments. */
  CALLS((BinaryOperator<Object>) (a, b) -> a + "" + b, "sent");

  private final List<Object> values;

  Sent(Object... values) {
    this.values = List.of(values);
  }

  /** Returns the values, in the order in which they are sent. */
  public List<Object> inTurn() {
    return values;
  }
}
