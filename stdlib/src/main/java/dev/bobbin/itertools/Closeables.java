package dev.bobbin.itertools;

import dev.bobbin.stdlib.Unchecked;
import java.util.ArrayList;
import java.util.List;

/** What is closed together. */
class Closeables {

  /** What can be closed, in the order in which it was opened; mostly nothing. */
  private List<AutoCloseable> closeables = List.of();

  /** Closes it later, once, if it can be closed; returns this. */
  Closeables hold(Object source) {
    if (source instanceof AutoCloseable closeable) {
      add(closeable);
    }
    return this;
  }

  private void add(AutoCloseable source) {
    if (closeables.isEmpty()) {
      closeables = new ArrayList<>(2);
    }
    if (!holds(source)) {
      closeables.add(source);
    }
  }

  /** Returns whether it is to be closed later. */
  final boolean holds(Object source) {
    for (AutoCloseable held : closeables) {
      if (held == source) {
        return true;
      }
    }
    return false;
  }

  /** Does not close it later any more. */
  final void release(Object source) {
    if (!isEmpty()) {
      closeables.removeIf(held -> held == source);
    }
  }

  final boolean isEmpty() {
    return closeables.isEmpty();
  }

  /** Closes all, the last one first, each once; fails with the first failure. */
  final void close() {
    Throwable failure = null;
    while (!closeables.isEmpty()) {
      failure = closeLast(failure);
    }
    if (failure != null) {
      throw Unchecked.rethrow(failure);
    }
  }

  private Throwable closeLast(Throwable earlier) {
    try {
      closeables.remove(closeables.size() - 1).close();
      return earlier;
    } catch (Throwable failure) {
      if (earlier == null || earlier == failure) {
        return failure;
      }
      earlier.addSuppressed(failure);
      return earlier;
    }
  }
}
