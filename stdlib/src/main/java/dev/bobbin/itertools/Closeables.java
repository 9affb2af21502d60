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
    for (AutoCloseable held : closeables) {
      if (held == source) {
        return;
      }
    }
    closeables.add(source);
  }

  /** Closes one that is held, or cannot be closed, now and not later. */
  final void close(Object source) {
    if (source instanceof AutoCloseable closeable) {
      closeables.removeIf(held -> held == source);
      new Closeables().hold(closeable).close();
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
