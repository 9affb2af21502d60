package dev.bobbin.dispatch.loop;

import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** Waits until a stage completes. */
final class StageRequest extends Request {
  private final CompletionStage<?> stage;

  /** Creates the request. */
  StageRequest(CompletionStage<?> stage) {
    this.stage = Objects.requireNonNull(stage, "the awaited stage is null");
  }

  @Override
  Wait begin(Task<?> task, Waiter waiter) {
    return task.loop().stages.of(stage).add(waiter);
  }

  @Override
  public String toString() {
    return "await(" + Text.of(stage) + ")";
  }
}
