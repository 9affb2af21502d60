package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import java.util.Objects;

/** Starts a task beside the one that asks for it. */
final class SpawnRequest extends Request {
  private final String name;
  private final Coroutine<?, Object, ?> body;

  /** Creates the request; the name may be null. */
  SpawnRequest(String name, Coroutine<?, Object, ?> body) {
    this.name = name;
    this.body = Objects.requireNonNull(body, "the generator of a task is null");
  }

  @Override
  Wait begin(Task<?> task, Waiter waiter) {
    waiter.resume(task.startBeside(name, body));
    return null;
  }

  @Override
  public String toString() {
    return "spawn(" + Text.of(body) + ")";
  }
}
