package dev.bobbin.dispatch.loop;

import dev.bobbin.dispatch.RequestTimeoutException;
import java.time.Duration;

/** A wait whose time is limited. */
final class TimeoutWait extends TimedWait {
  private final Wait inner;
  private final TimeoutOperation request;

  TimeoutWait(LoopTask<?> task, Duration duration, Wait inner, TimeoutOperation request) {
    super(task, duration);
    this.inner = inner;
    this.request = request;
  }

  Wait inner() {
    return inner;
  }

  @Override
  void expired() {
    RequestTimeoutException timeout =
        new RequestTimeoutException(
            "the time is over: " + task.whereItIs() + " yielded " + request);
    if (inner.withdraw(timeout)) {
      task.raise(timeout);
    }
  }

  @Override
  boolean withdraw(Throwable why) {
    task.loop().scheduler().timers.remove(this);
    return inner.withdraw(why);
  }

  @Override
  void ended() {
    task.loop().scheduler().timers.remove(this);
    inner.ended();
  }

  @Override
  public String toString() {
    return inner + ", at most another " + left();
  }
}
