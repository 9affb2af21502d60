package dev.bobbin.dispatch.loop;

import dev.bobbin.dispatch.Task;
import java.util.Objects;

/** Waits until a task has ended. */
public final class JoinOperation extends Operation {
  private final LoopTask<?> target;

  /** Creates the request. */
  public JoinOperation(Task<?> target) {
    this.target = (LoopTask<?>) Objects.requireNonNull(target, "the task to join is null");
  }

  @Override
  Wait begin(LoopTask<?> task) {
    if (target == task) {
      throw new IllegalStateException(Misuse.joinsItself(task));
    }
    if (target.loop() != task.loop()) {
      throw new IllegalStateException(Misuse.otherLoop(target.whereItIs(), task));
    }
    if (target.isDone()) {
      target.deliverTo(task);
      return null;
    }
    JoinWait wait = new JoinWait(task, target);
    target.addJoiner(wait);
    return wait;
  }

  @Override
  public String toString() {
    return "join(" + target.name() + ")";
  }
}
