package dev.bobbin.dispatch.loop;

/** Lets the other tasks run first. */
public final class CheckpointOperation extends Operation {

  /** The only one. */
  public static final CheckpointOperation INSTANCE = new CheckpointOperation();

  private CheckpointOperation() {}

  @Override
  Wait begin(LoopTask<?> task) {
    task.resume(null);
    return null;
  }

  @Override
  public String toString() {
    return "checkpoint()";
  }
}
