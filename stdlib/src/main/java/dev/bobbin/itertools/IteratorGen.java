package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import dev.bobbin.stdlib.Unchecked;
import java.util.Objects;

/**
 * A generator without a body: what CPython has as an iterator class with {@code __next__}.
 *
 * @param <T> the type of the values
 */
abstract class IteratorGen<T> implements Gen<T> {
  private State state = State.CREATED;

  /** Whether it has been closed, and not only by {@link #raise}. */
  private boolean released;

  /** Returns whether there is a value, and keeps it where {@link #take} finds it. */
  abstract boolean fetch();

  /** Returns the value, after {@link #fetch} has returned true. */
  abstract T take();

  /** Lets go of the sources; called once. */
  abstract void release();

  @Override
  public final boolean hasNext() {
    return state != State.CLOSED && fetch();
  }

  @Override
  public final T next() {
    if (!hasNext()) {
      throw new StopIteration();
    }
    state = State.SUSPENDED;
    return take();
  }

  @Override
  public final T raise(Throwable exception) {
    Objects.requireNonNull(exception, "the raised exception is null");
    state = State.CLOSED;
    throw Unchecked.rethrow(exception);
  }

  @Override
  public final void close() {
    state = State.CLOSED;
    if (!released) {
      released = true;
      release();
    }
  }

  @Override
  public final Object result() {
    if (state != State.CLOSED) {
      throw new GeneratorStateException("generator has not ended; it has no result yet");
    }
    return null;
  }

  @Override
  public final State state() {
    return state;
  }
}
