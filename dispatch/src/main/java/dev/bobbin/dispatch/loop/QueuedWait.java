package dev.bobbin.dispatch.loop;

/** A wait that is one of several, served in the order in which they came. */
abstract class QueuedWait extends Wait {
  /** Its neighbours in a {@link WaitQueue}, which links them; null when it is in none. */
  QueuedWait previous;

  QueuedWait following;

  QueuedWait(Waiter waiter) {
    super(waiter);
  }

  final boolean isQueued() {
    return previous != null;
  }
}
