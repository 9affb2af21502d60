package dev.bobbin.dispatch.loop;

import java.time.Duration;
import java.util.Objects;

/** Waits for a time. */
final class SleepRequest extends Request {
  private final Duration duration;

  SleepRequest(Duration duration) {
    this.duration = Objects.requireNonNull(duration, "the duration of a sleep is null");
  }

  @Override
  Wait begin(Task<?> task, Waiter waiter) {
    if (duration.isNegative() || duration.isZero()) {
      waiter.resume(null);
      return null;
    }
    SleepWait wait = new SleepWait(waiter, task.loop(), duration);
    task.loop().timers.add(wait.timer);
    return wait;
  }

  @Override
  public String toString() {
    return "sleep(" + duration + ")";
  }

  private static final class SleepWait extends Wait {
    private final LoopCore loop;
    private final Timer timer;

    SleepWait(Waiter waiter, LoopCore loop, Duration duration) {
      super(waiter);
      this.loop = loop;
      timer = new SleepTimer(waiter, loop.clock, duration);
    }

    @Override
    boolean withdraw(Throwable why) {
      loop.timers.remove(timer);
      return true;
    }

    @Override
    public String toString() {
      return "for another " + timer.left(loop.clock);
    }
  }

  private static final class SleepTimer extends Timer {
    private final Waiter waiter;

    SleepTimer(Waiter waiter, LoopClock clock, Duration duration) {
      super(clock, duration);
      this.waiter = waiter;
    }

    @Override
    void expired() {
      waiter.resume(null);
    }

    @Override
    void failed(Throwable failure) {
      waiter.raise(failure);
    }
  }
}
