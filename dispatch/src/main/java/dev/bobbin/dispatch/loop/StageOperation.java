package dev.bobbin.dispatch.loop;

import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** Waits until a stage completes. */
public final class StageOperation extends Operation {
  private final CompletionStage<?> stage;

  /** Creates the request. */
  public StageOperation(CompletionStage<?> stage) {
    this.stage = Objects.requireNonNull(stage, "the awaited stage is null");
  }

  @Override
  Wait begin(LoopTask<?> task) {
    StageWait wait = new StageWait(task);
    stage.whenComplete(wait);
    return wait.isOver() ? null : wait.counted();
  }

  @Override
  public String toString() {
    return "await(" + stage + ")";
  }
}
