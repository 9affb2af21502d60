package dev.bobbin;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * An iterator class whose elements a generator yields.
 *
 * <p>The subclass writes {@link #generate} as a {@link Generator}, with its fields at hand; nothing
 * of it runs before the first {@code hasNext} or {@code next}. It may override {@link
 * #remove(Object)}.
 *
 * <pre>{@code
 * final class Evens extends GeneratedIterator<Integer> {
 *   @Generator
 *   @Override
 *   protected Gen<Integer> generate() {
 *     for (int i = 0; ; i += 2) {
 *       Gen.yield(i);
 *     }
 *   }
 * }
 * }</pre>
 *
 * @param <E> what it iterates over; null is an element like any other
 */
public abstract class GeneratedIterator<E> implements Iterator<E> {
  private Gen<E> elements;
  private E last;
  private boolean removable;

  /** Creates an iterator that has not started. */
  protected GeneratedIterator() {}

  /** Returns the generator of the elements; called once. */
  protected abstract Gen<E> generate();

  /**
   * Removes the element that {@code next} has returned last. Where {@link Gen#lookedAhead} is true
   * of {@link #elements}, the generator is at the element after it already.
   *
   * @param element that element
   * @throws UnsupportedOperationException unless it is overridden
   */
  protected void remove(E element) {
    throw new UnsupportedOperationException("remove");
  }

  /** Returns the generator, which {@link #generate} has made. */
  protected final Gen<E> elements() {
    if (elements == null) {
      elements = generate();
    }
    return elements;
  }

  @Override
  public final boolean hasNext() {
    Gen<E> started = elements;
    // Merged with a new generator before the call, the JIT takes half as long again for each
    // element.
    return started == null ? elements().hasNext() : started.hasNext();
  }

  /**
   * Returns the next element.
   *
   * @throws NoSuchElementException if there is none
   */
  @Override
  public final E next() {
    Gen<E> started = elements;
    last = started == null ? elements().next() : started.next();
    removable = true;
    return last;
  }

  /**
   * Removes the element that {@link #next} has returned last.
   *
   * @throws IllegalStateException if there is none, or if it has been removed
   * @throws UnsupportedOperationException if this iterator cannot remove
   */
  @Override
  public final void remove() {
    if (!removable) {
      throw new IllegalStateException("there is no element to remove: call next() first");
    }
    remove(last);
    removable = false;
    last = null;
  }
}
