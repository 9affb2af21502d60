package dev.bobbin.explorer;

import java.util.function.IntFunction;

/**
 * A fact as the hooks in a program tell it; see {@code dev.bobbin.runtime.Probe}, of whose kinds
 * the constants are.
 *
 * @param thread where it was told
 * @param parts the frame, its metadata, its spill fields, its suspension point, and more
 */
@SuppressWarnings("ArrayRecordComponent")
record Fact(ThreadState thread, Object... parts) {
  static final int CREATED = 0;
  static final int ENTERED = 1;
  static final int LEFT = 2;
  static final int FAILED = 3;
  static final int CLOSING = 4;
  static final int RAISING = 5;
  static final int DELEGATING = 6;
  static final int RETURNED = 7;
  static final int STEPPING = 8;
  static final int STEPPED = 9;
  static final int HANDLING = 10;
  static final int GUARDED = 11;
  static final int SPAWNED = 12;
  static final int OFFERED = 13;
  static final int PUT = 14;
  static final int TAKEN = 15;
  static final int DISCARDED = 16;
  static final int WORKING = 17;
  static final int CANCELLED = 18;
  static final int ENDED = 19;

  private static final int MORE = 4;

  /** Returns how many events it makes, but for those of delegates that have ended. */
  int events(int kind) {
    return switch (kind) {
      case LEFT -> is(1) && is(2) ? 0 : 1;
      case CLOSING -> is(0) ? 0 : 2;
      case RAISING -> is(1) ? 0 : 2;
      case STEPPING, GUARDED, SPAWNED, OFFERED, WORKING -> 0;
      default -> 1;
    };
  }

  Object frame() {
    return parts[0];
  }

  String metadata() {
    return (String) parts[1];
  }

  @SuppressWarnings("unchecked") // it is what the hooks make
  Object spilled(int field) {
    return field < 0 ? null : ((IntFunction<Object>) parts[2]).apply(field);
  }

  int point() {
    return (Integer) parts[3];
  }

  /** Returns what belongs to the kind of fact. */
  Object more(int index) {
    return parts[MORE + index];
  }

  boolean is(int index) {
    return (Boolean) more(index);
  }
}
