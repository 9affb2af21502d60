package dev.bobbin.dispatch.loop;

/** How one task waits for the end of another. */
final class JoinWait extends QueuedWait {
  private final LoopTask<?> target;

  JoinWait(LoopTask<?> task, LoopTask<?> target) {
    super(task);
    this.target = target;
  }

  @Override
  public String toString() {
    return "for the end of task '" + target.name() + "'";
  }
}
