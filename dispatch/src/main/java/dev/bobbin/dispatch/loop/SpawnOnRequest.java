package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import java.util.Objects;

/** Starts a task in another loop. */
final class SpawnOnRequest extends Request {
  private final EventLoop loop;
  private final Coroutine<?, Object, ?> body;

  SpawnOnRequest(EventLoop loop, Coroutine<?, Object, ?> body) {
    this.loop = Objects.requireNonNull(loop, "the loop is null");
    this.body = Objects.requireNonNull(body, "the generator of a task is null");
  }

  @Override
  Wait begin(Task<?> task, Waiter waiter) {
    waiter.resume(RemoteTask.start(loop, body, task));
    return null;
  }

  @Override
  public String toString() {
    return "spawnOn(" + Text.of(body) + ")";
  }
}
