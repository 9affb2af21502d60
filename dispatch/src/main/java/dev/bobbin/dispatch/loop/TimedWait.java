package dev.bobbin.dispatch.loop;

import java.time.Duration;

/** A wait that ends at a time. */
abstract class TimedWait extends Wait {

  /** When it ends, on the scale of the loop's clock. */
  final long deadline;

  /** Tells those with the same deadline apart: the first to come is the first to end. */
  long sequence;

  /** Where it is in the heap; -1 when it is not. */
  int index = -1;

  TimedWait(LoopTask<?> task, Duration duration) {
    super(task);
    deadline = task.loop().clock().nanoTime() + nanos(duration);
  }

  /** Called when its time has come; it is no longer in the heap. */
  abstract void expired();

  /** Returns whether its time comes before that of another. */
  final boolean isBefore(TimedWait other) {
    // A difference, because the clock may overflow.
    long difference = deadline - other.deadline;
    return difference == 0 ? sequence < other.sequence : difference < 0;
  }

  /** Returns at most a hundred years: such differences of clock readings can still be compared. */
  private static long nanos(Duration duration) {
    Duration longest = Duration.ofDays(36_525);
    if (duration.isNegative()) {
      return 0;
    }
    return (duration.compareTo(longest) > 0 ? longest : duration).toNanos();
  }

  final Duration left() {
    return Duration.ofNanos(Math.max(0, deadline - task.loop().clock().nanoTime()));
  }
}
