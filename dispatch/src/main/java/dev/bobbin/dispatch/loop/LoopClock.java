package dev.bobbin.dispatch.loop;

/** Tells an event loop the time, and whether it may be skipped. */
public interface LoopClock {

  /** The clock of the machine: {@link System#nanoTime()}, which passes by itself. */
  LoopClock SYSTEM = System::nanoTime;

  /** Returns the time in nanoseconds since any fixed moment; it may overflow. */
  long nanoTime();

  /**
   * Called when no task of the loop can go on before a time: skips there, if this clock can.
   *
   * @param nanoTime the time of the next deadline, on the scale of {@link #nanoTime()}
   * @return false if the loop has to wait until then
   */
  default boolean skipTo(long nanoTime) {
    return false;
  }
}
