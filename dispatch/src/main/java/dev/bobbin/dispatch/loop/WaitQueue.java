package dev.bobbin.dispatch.loop;

/** Waits in the order in which they came; each is added and removed in constant time. */
final class WaitQueue<W extends QueuedWait> {
  /** The one before it is the last. */
  private QueuedWait first;

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
    if (first == null) {
      wait.previous = wait;
      first = wait;
      return;
    }
    QueuedWait last = first.previous;
    last.following = wait;
    wait.previous = last;
    first.previous = wait;
  }

  /** Removes the first; null if there is none. */
  W poll() {
    W wait = first();
    if (wait == null) {
      return null;
    }
    if (wait.following == null) {
      first = null;
    } else {
      first = wait.following;
      first.previous = wait.previous;
      wait.following = null;
    }
    wait.previous = null;
    return wait;
  }

  /** Returns the first that waits for another select than a waiter, which may be null. */
  W first(Waiter waiter) {
    W wait = first();
    while (wait != null && waiter != null && waiter.isRivalOf(wait.waiter)) {
      wait = after(wait);
    }
    return wait;
  }

  /** Removes the first that waits for another select than a waiter; null if there is none. */
  W poll(Waiter waiter) {
    W wait = first(waiter);
    if (wait == first) {
      return poll();
    }
    if (wait != null) {
      remove(wait);
    }
    return wait;
  }

  /** Removes one of this queue. */
  void remove(W wait) {
    if (!wait.isQueued()) {
      throw new IllegalStateException(wait + " is in no queue");
    }
    if (wait.following != null) {
      wait.following.previous = wait.previous;
    } else if (wait != first) {
      first.previous = wait.previous;
    }
    if (wait == first) {
      first = wait.following;
    } else {
      wait.previous.following = wait.following;
    }
    wait.previous = null;
    wait.following = null;
  }
}
