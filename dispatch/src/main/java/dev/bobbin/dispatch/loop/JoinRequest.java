package dev.bobbin.dispatch.loop;

import java.util.Objects;

/** Waits until a task has ended. */
final class JoinRequest extends Request {
  private final Task<?> target;

  JoinRequest(Task<?> target) {
    this.target = Objects.requireNonNull(target, "the task to join is null");
  }

  @Override
  Wait begin(Task<?> task, Waiter waiter) {
    if (target == task) {
      throw new IllegalStateException(Misuse.joinsItself(task));
    }
    if (target.loop() != task.loop()) {
      throw new IllegalStateException(Misuse.otherLoop(target.whereItIs(), task));
    }
    if (target.isDone()) {
      target.deliverTo(waiter);
      return null;
    }
    JoinWait wait = new JoinWait(waiter, target);
    target.addJoiner(wait);
    return wait;
  }

  @Override
  public String toString() {
    return "join(" + target.name() + ")";
  }

  /** How one task waits for the end of another. */
  static final class JoinWait extends QueuedWait {
    private final Task<?> target;

    JoinWait(Waiter waiter, Task<?> target) {
      super(waiter);
      this.target = target;
    }

    @Override
    boolean withdraw(Throwable why) {
      target.removeJoiner(this);
      return true;
    }

    @Override
    public String toString() {
      return "for the end of task '" + target.name() + "'";
    }
  }
}
