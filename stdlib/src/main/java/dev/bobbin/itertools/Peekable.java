package dev.bobbin.itertools;

import dev.bobbin.StopIteration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * A generator whose next value can be looked at, and to which values can be given back; {@code
 * peekable} of more-itertools. {@link #hasNext()} tells whether there is one.
 *
 * @param <T> the type of the values
 */
public final class Peekable<T> extends IteratorGen<T> {
  private final Iterator<? extends T> iterator;
  private final Sources sources;

  /** What comes before the iterator's values, the first one last. */
  private final List<T> waiting = new ArrayList<>();

  Peekable(Iterator<? extends T> iterator, Sources sources) {
    this.iterator = iterator;
    this.sources = sources;
  }

  /**
   * Returns the next value, and leaves it to {@link #next()}.
   *
   * @throws StopIteration if there is none
   */
  public T peek() {
    if (!hasNext()) {
      throw new StopIteration();
    }
    return waiting.get(waiting.size() - 1);
  }

  /** Returns the next value, and leaves it to {@link #next()}; the given one if there is none. */
  public T peek(T otherwise) {
    return hasNext() ? peek() : otherwise;
  }

  /**
   * Puts values before the next one; they come in the given order.
   *
   * @throws IllegalStateException if this is closed: they would be lost
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final void prepend(T... values) {
    prependAll(Arrays.asList(values));
  }

  void prependAll(List<? extends T> values) {
    if (state() == State.CLOSED) {
      throw new IllegalStateException("the peekable is closed");
    }
    Elements.<T>reversed(values.listIterator(values.size())).forEach(waiting::add);
  }

  @Override
  boolean fetch() {
    if (waiting.isEmpty() && iterator.hasNext()) {
      waiting.add(iterator.next());
    }
    return !waiting.isEmpty();
  }

  @Override
  T take() {
    return waiting.remove(waiting.size() - 1);
  }

  @Override
  void release() {
    waiting.clear();
    sources.close();
  }
}
