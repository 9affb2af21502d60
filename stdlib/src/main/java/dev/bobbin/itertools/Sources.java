package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.stdlib.Unchecked;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * What a generator reads from, and closes when it is closed itself; in CPython the references that
 * are dropped together with it.
 */
final class Sources {

  /** What can be closed, in the order in which it was opened. */
  private final List<AutoCloseable> closeables = new ArrayList<>(2);

  /** Asks for the iterator, as {@code iter} does. */
  <T> Source<T> open(Iterable<? extends T> iterable) {
    hold(Objects.requireNonNull(iterable, "the iterable is null"));
    Iterator<? extends T> iterator = iterable.iterator();
    if (iterator != iterable) {
      hold(iterator);
    }
    return new Source<>(ClosingGen.inside(iterator));
  }

  /** Asks each for its iterator, in their order. */
  <T> Rows<T> rows(List<? extends Iterable<? extends T>> iterables) {
    List<Source<T>> sources = new ArrayList<>(iterables.size());
    iterables.forEach(iterable -> sources.add(open(iterable)));
    return new Rows<>(sources);
  }

  /** Closes it later, once, if it can be closed; returns this. */
  Sources hold(Object source) {
    if (source instanceof AutoCloseable closeable
        && closeables.stream().noneMatch(held -> held == closeable)) {
      closeables.add(closeable);
    }
    return this;
  }

  /** Returns the generator, which from now on closes the sources when it is closed. */
  <Y> Gen<Y> closedBy(Gen<Y> generator) {
    return closeables.isEmpty() ? generator : new ClosingGen<>(generator, this);
  }

  /** Closes all, the last one first, each once; fails with the first failure. */
  void close() {
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
