package dev.bobbin.dispatch.loop;

/** What failed in a loop and is no task: what it has called, and the loop itself. */
final class Failures {
  /** How many are kept: a loop that runs for ever tells them at its end. */
  private static final int MOST = 100;

  /** The first, with the others suppressed; null if there is none. */
  private RuntimeException all;

  private int kept;

  /** How many there were beside those that are kept. */
  private long others;

  /** Adds one, to be told as what happened in the loop. */
  void add(Throwable failure) {
    addTold(new IllegalStateException("the event loop: " + Text.of(failure), failure));
  }

  /** Adds one that says itself where it comes from. */
  void addTold(RuntimeException failure) {
    if (kept == MOST) {
      others++;
      return;
    }
    kept++;
    all = with(all, failure);
  }

  /** Returns these behind a first one, and forgets them; each may be null for none. */
  RuntimeException take(RuntimeException first) {
    RuntimeException taken = with(first, all);
    if (others > 0) {
      taken.addSuppressed(
          new IllegalStateException("the event loop: " + others + " more failures were not kept"));
    }
    all = null;
    kept = 0;
    others = 0;
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
