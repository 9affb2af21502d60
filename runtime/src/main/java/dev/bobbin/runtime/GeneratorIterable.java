package dev.bobbin.runtime;

import java.util.Iterator;
import java.util.function.Consumer;

/**
 * What a generator method that returns {@link Iterable} returns: each {@link #iterator()} is a
 * fresh run with the original arguments.
 */
public final class GeneratorIterable implements Iterable<Object> {
  private final GeneratorFrame unstarted;

  /** Creates an iterable over a frame that has not started, and that nobody else holds. */
  public GeneratorIterable(GeneratorFrame unstarted) {
    this.unstarted = unstarted;
  }

  @Override
  public Iterator<Object> iterator() {
    return unstarted.fresh();
  }

  @Override
  public void forEach(Consumer<? super Object> action) {
    iterator().forEachRemaining(action);
  }

  @Override
  public String toString() {
    return unstarted.toString();
  }
}
