package dev.bobbin.flink;

/**
 * Yielded by a coroutine to await the next element of its key, with a time-out: {@code Hit hit =
 * Gen.yield(Within.millis(30_000))} is null if none has come in time.
 *
 * <p>An element that comes in the very millisecond of the deadline is in time.
 *
 * @param millis how long, or until when
 * @param absolute whether it is a time, rather than a duration
 */
public record Within(long millis, boolean absolute) {

  /** Creates a request to wait. */
  public Within {
    if (!absolute && millis <= 0) {
      throw new IllegalArgumentException(
          "within " + millis + " ms nothing can come; wait for 1 ms at least");
    }
  }

  /**
   * Waits for a time, from the element on that came last, or from the last deadline that passed
   * without one. An element that is late does not turn the time back.
   *
   * @param millis 1 at least
   */
  public static Within millis(long millis) {
    return new Within(millis, false);
  }

  /**
   * Waits until a point in time.
   *
   * @param timestamp milliseconds since 1970; one that has passed is answered with null at once
   */
  public static Within until(long timestamp) {
    return new Within(timestamp, true);
  }

  /** Returns the deadline of a coroutine that waits from a time on. */
  long deadline(long from) {
    if (absolute) {
      return millis;
    }
    long deadline = from + millis;
    return deadline < from ? Long.MAX_VALUE - 1 : deadline;
  }
}
