package dev.bobbin.dispatch.loop;

import java.time.Duration;

/** Something that happens at a time, unless it is removed from the heap before. */
abstract class Timer {
  /** Differences between clock readings that are at most so far apart can be compared. */
  private static final Duration LONGEST = Duration.ofDays(36_525);

  /** When it happens, on the scale of the loop's clock. */
  final long deadline;

  /** Tells those with the same deadline apart: the first to come is the first to happen. */
  long sequence;

  /** Where it is in the heap; -1 when it is not. */
  int index = -1;

  Timer(LoopClock clock, Duration duration) {
    deadline = clock.nanoTime() + nanos(duration);
  }

  /** Called when its time has come; it is no longer in the heap. */
  abstract void expired();

  /** Called instead of {@link #expired()} if the clock or it has failed. */
  abstract void failed(Throwable failure);

  /** Returns whether its time comes before that of another. */
  final boolean isBefore(Timer other) {
    // A difference, because the clock may overflow.
    long difference = deadline - other.deadline;
    return difference == 0 ? sequence < other.sequence : difference < 0;
  }

  final Duration left(LoopClock clock) {
    return Duration.ofNanos(Math.max(0, deadline - clock.nanoTime()));
  }

  /** Returns at most a hundred years. */
  static long nanos(Duration duration) {
    if (duration.isNegative()) {
      return 0;
    }
    return (duration.compareTo(LONGEST) > 0 ? LONGEST : duration).toNanos();
  }
}
