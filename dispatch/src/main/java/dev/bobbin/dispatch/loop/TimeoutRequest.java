package dev.bobbin.dispatch.loop;

import java.time.Duration;
import java.util.Objects;

/** Waits for another request, but only for a time. */
final class TimeoutRequest extends Request {
  private final Duration duration;
  private final Request request;

  TimeoutRequest(Duration duration, Request request) {
    this.duration = Objects.requireNonNull(duration, "the duration of a timeout is null");
    this.request = Objects.requireNonNull(request, "the timed request is null");
  }

  @Override
  Wait begin(Task<?> task, Waiter waiter) throws Exception {
    // First, because it asks a clock that may fail.
    TimeoutTimer timer = new TimeoutTimer(task.loop().clock, duration);
    Wait inner = request.begin(task, waiter);
    if (inner == null) {
      return null;
    }
    TimeoutWait wait = new TimeoutWait(waiter, task.loop(), inner, timer, this);
    timer.wait = wait;
    task.loop().timers.add(timer);
    return wait;
  }

  @Override
  boolean endsAtOnce() {
    return request.endsAtOnce();
  }

  @Override
  public String toString() {
    return "withTimeout(" + duration + ", " + request + ")";
  }

  /** A wait whose time is limited. */
  static final class TimeoutWait extends Wait {
    private final LoopCore loop;
    private final Wait inner;
    private final TimeoutTimer timer;
    private final TimeoutRequest request;

    TimeoutWait(
        Waiter waiter, LoopCore loop, Wait inner, TimeoutTimer timer, TimeoutRequest request) {
      super(waiter);
      this.loop = loop;
      this.inner = inner;
      this.timer = timer;
      this.request = request;
    }

    Wait inner() {
      return inner;
    }

    private void expired() {
      raise(
          new RequestTimeoutException(
              "the time is over: " + waiter.whereItIs() + " yielded " + Text.of(request)));
    }

    private void raise(Throwable why) {
      if (inner.withdraw(why)) {
        waiter.raise(why);
      }
    }

    @Override
    boolean withdraw(Throwable why) {
      loop.timers.remove(timer);
      return inner.withdraw(why);
    }

    @Override
    void ended() {
      loop.timers.remove(timer);
      inner.ended();
    }

    @Override
    public String toString() {
      return Text.of(inner) + ", at most another " + timer.left(loop.clock);
    }
  }

  private static final class TimeoutTimer extends Timer {
    private TimeoutWait wait;

    TimeoutTimer(LoopClock clock, Duration duration) {
      super(clock, duration);
    }

    @Override
    void expired() {
      wait.expired();
    }

    @Override
    void failed(Throwable failure) {
      wait.raise(failure);
    }
  }
}
