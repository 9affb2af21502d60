package dev.bobbin.dispatch.loop;

import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;

/** How a task waits for a stage, which any thread may complete. */
final class StageWait extends Wait implements BiConsumer<Object, Throwable> {

  /** Whether it has completed, or was withdrawn; used on the loop's thread only. */
  private boolean over;

  private boolean counted;

  StageWait(LoopTask<?> task) {
    super(task);
  }

  boolean isOver() {
    return over;
  }

  /** Lets the loop wait for other threads until this is over. */
  Wait counted() {
    counted = true;
    task.loop().scheduler().stages++;
    return this;
  }

  @Override
  public void accept(Object value, Throwable failure) {
    task.loop().call(() -> complete(value, failure));
  }

  private void complete(Object value, Throwable failure) {
    if (over) {
      return;
    }
    finish();
    if (failure == null) {
      task.resume(value);
    } else {
      boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
      task.raise(wrapped ? failure.getCause() : failure);
    }
  }

  @Override
  boolean withdraw(Throwable why) {
    finish();
    return true;
  }

  private void finish() {
    over = true;
    if (counted) {
      task.loop().scheduler().stages--;
    }
  }

  @Override
  public String toString() {
    return "for a stage";
  }
}
