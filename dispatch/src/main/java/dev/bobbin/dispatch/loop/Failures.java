package dev.bobbin.dispatch.loop;

/** What failed in a loop and is no task: what it has called, and the loop itself. */
final class Failures {
  /** The first, with the others suppressed; null if there is none. */
  private RuntimeException all;

  /** Adds one, to be told as what happened in the loop. */
  void add(Throwable failure) {
    addTold(new IllegalStateException("the event loop: " + Text.of(failure), failure));
  }

  /** Adds one that says itself where it comes from. */
  void addTold(RuntimeException failure) {
    all = with(all, failure);
  }

  /** Returns these behind a first one, and forgets them; each may be null for none. */
  RuntimeException take(RuntimeException first) {
    RuntimeException taken = with(first, all);
    all = null;
    return taken;
  }

  /** Returns the first failure with another one suppressed; each may be null for none. */
  static <X extends Throwable> X with(X first, X next) {
    if (first == null) {
      return next;
    }
    if (next != null && next != first) {
      first.addSuppressed(next);
    }
    return first;
  }
}
