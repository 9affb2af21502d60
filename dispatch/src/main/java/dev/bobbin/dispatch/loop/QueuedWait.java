package dev.bobbin.dispatch.loop;

/** A wait that is one of several, served in the order in which they came. */
abstract class QueuedWait extends Wait {
  /** Where this is queued, and its neighbours there; all null when it is not. */
  WaitQueue<?> queue;

  QueuedWait previous;
  QueuedWait following;

  QueuedWait(Waiter waiter) {
    super(waiter);
  }

  @Override
  boolean withdraw(Throwable why) {
    queue.remove(this);
    return true;
  }
}
