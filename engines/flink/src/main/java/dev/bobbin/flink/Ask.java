package dev.bobbin.flink;

/**
 * Yielded by a coroutine to be told something at once: {@code long time =
 * Gen.yield(Ask.TIMESTAMP)}. Since it is sent more than elements then, it is declared as a {@code
 * Coroutine<Object, Object, R>}.
 */
public enum Ask {

  /** The key that the coroutine is for. */
  KEY,

  /**
   * The timestamp of the element that came last, a {@code Long}; the deadline, if none came in
   * time; null if the stream has no timestamps.
   */
  TIMESTAMP,

  /** The present watermark, a {@code Long}: no element older than that is expected any more. */
  WATERMARK,

  /** The time of day, a {@code Long}, as Flink's timers see it. */
  PROCESSING_TIME
}
