package dev.bobbin.dispatch.loop;

import dev.bobbin.dispatch.Request;
import java.time.Duration;
import java.util.Objects;

/** Waits for another request, but only for a time. */
public final class TimeoutOperation extends Operation {
  private final Duration duration;
  private final Operation request;

  /** Creates the request. */
  public TimeoutOperation(Duration duration, Request request) {
    this.duration = Objects.requireNonNull(duration, "the duration of a timeout is null");
    this.request = (Operation) Objects.requireNonNull(request, "the timed request is null");
  }

  @Override
  Wait begin(LoopTask<?> task) throws Exception {
    Wait inner = request.begin(task);
    if (inner == null) {
      return null;
    }
    TimeoutWait wait = new TimeoutWait(task, duration, inner, this);
    task.loop().scheduler().timers.add(wait);
    return wait;
  }

  @Override
  public String toString() {
    return "withTimeout(" + duration + ", " + request + ")";
  }
}
