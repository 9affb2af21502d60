package dev.bobbin.dispatch.loop;

/** Lets the other tasks run first. */
final class CheckpointRequest extends Request {
  /** The only one. */
  static final CheckpointRequest INSTANCE = new CheckpointRequest();

  private CheckpointRequest() {}

  @Override
  Wait begin(Task<?> task, Waiter waiter) {
    waiter.resume(null);
    return null;
  }

  @Override
  public String toString() {
    return "checkpoint()";
  }
}
