package dev.bobbin.dispatch.loop;

import java.time.Duration;
import java.util.Objects;

/** Waits for a time. */
public final class SleepOperation extends Operation {
  private final Duration duration;

  /** Creates the request. */
  public SleepOperation(Duration duration) {
    this.duration = Objects.requireNonNull(duration, "the duration of a sleep is null");
  }

  @Override
  Wait begin(LoopTask<?> task) {
    if (duration.isNegative() || duration.isZero()) {
      task.resume(null);
      return null;
    }
    SleepWait wait = new SleepWait(task, duration);
    task.loop().scheduler().timers.add(wait);
    return wait;
  }

  @Override
  public String toString() {
    return "sleep(" + duration + ")";
  }

  private static final class SleepWait extends TimedWait {

    SleepWait(LoopTask<?> task, Duration duration) {
      super(task, duration);
    }

    @Override
    void expired() {
      task.resume(null);
    }

    @Override
    boolean withdraw(Throwable why) {
      task.loop().scheduler().timers.remove(this);
      return true;
    }

    @Override
    public String toString() {
      return "for another " + left();
    }
  }
}
