package dev.bobbin.dispatch.loop;

/**
 * What belongs to a loop: that of the task that uses it first, by a request or by a call. When that
 * loop has been closed, it is anybody's again, with all that is in it.
 */
abstract class LoopOwned {
  /** Null before the first use. */
  private LoopCore loop;

  LoopOwned() {}

  /** Refuses tasks of other loops. */
  final void checkTask(Task<?> task) {
    if (loop != task.loop()) {
      if (isOwned()) {
        throw new IllegalStateException(Misuse.otherLoop(Text.of(this), task));
      }
      loop = task.loop();
    }
  }

  /**
   * Refuses a call beside the thread that runs the loop.
   *
   * @param call completes "cannot", before the text of this
   */
  final void checkThread(String call) {
    LoopCore owner = loop;
    if (owner != null && owner.thread.isCurrent()) {
      return;
    }
    if (isOwned()) {
      owner.thread.check(call, this);
      return;
    }
    Task<?> task = Current.task();
    if (task != null) {
      loop = task.loop();
    }
  }

  private boolean isOwned() {
    return loop != null && !loop.shutdown.isClosed();
  }
}
