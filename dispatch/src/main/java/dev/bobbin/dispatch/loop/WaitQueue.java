package dev.bobbin.dispatch.loop;

/** Waits in the order in which they came; each is added and removed in constant time. */
final class WaitQueue<W extends QueuedWait> {
  private QueuedWait first;
  private QueuedWait last;

  boolean isEmpty() {
    return first == null;
  }

  @SuppressWarnings("unchecked") // only add() puts something in
  W first() {
    return (W) first;
  }

  /** Returns the one that came after the given one; null if it is the last. */
  @SuppressWarnings("unchecked")
  W after(W wait) {
    return (W) wait.following;
  }

  void add(W wait) {
    wait.queue = this;
    wait.previous = last;
    if (last == null) {
      first = wait;
    } else {
      last.following = wait;
    }
    last = wait;
  }

  /** Removes the first; null if there is none. */
  W poll() {
    W wait = first();
    if (wait != null) {
      remove(wait);
    }
    return wait;
  }

  void remove(QueuedWait wait) {
    if (wait.queue != this) {
      throw new IllegalStateException(wait + " is not in this queue");
    }
    if (wait.previous == null) {
      first = wait.following;
    } else {
      wait.previous.following = wait.following;
    }
    if (wait.following == null) {
      last = wait.previous;
    } else {
      wait.following.previous = wait.previous;
    }
    wait.queue = null;
    wait.previous = null;
    wait.following = null;
  }
}
