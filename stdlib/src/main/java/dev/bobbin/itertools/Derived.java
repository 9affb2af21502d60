package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import dev.bobbin.stdlib.Unchecked;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * A generator without a body, which makes each value of what its sources have: what CPython has as
 * an iterator class.
 *
 * <p>A body would make the value in {@code hasNext()}, and keep it for {@code next()}; here it is
 * made in {@code next()}, and the JIT need not make an object of it.
 *
 * @param <T> the type of the values
 */
abstract class Derived<T> implements Gen<T> {
  private final Sources sources;

  // No State: the JIT writes what is needed to note a reference in memory at each of its changes.
  private boolean started;
  private boolean running;
  private boolean closed;

  /**
   * Creates a generator.
   *
   * @param sources what it closes when it is closed
   */
  Derived(Sources sources) {
    this.sources = sources;
  }

  /** Returns whether the sources have what the next value is made of; twice is like once. */
  abstract boolean fetch();

  /** Returns the value, after {@link #fetch} has returned true. */
  abstract T take();

  @Override
  public final boolean hasNext() {
    requireSuspended();
    if (closed) {
      return false;
    }
    running = true;
    try {
      closed = !fetch();
    } catch (Throwable failure) {
      closed = true;
      throw leaving(failure);
    } finally {
      running = false;
    }
    started = true;
    return !closed;
  }

  @Override
  public final T next() {
    requireSuspended();
    if (closed) {
      throw new StopIteration();
    }
    running = true;
    started = true;
    try {
      if (fetch()) {
        return take();
      }
      closed = true;
    } catch (Throwable failure) {
      closed = true;
      throw leaving(failure);
    } finally {
      running = false;
    }
    throw new StopIteration();
  }

  private void requireSuspended() {
    if (running) {
      throw new GeneratorStateException("generator already executing");
    }
  }

  /**
   * Throws what leaves a generator: an end that comes out of a function must not look like that of
   * the generator (PEP 479). It does not take the generator, which would escape.
   */
  private static RuntimeException leaving(Throwable failure) {
    if (failure instanceof NoSuchElementException) {
      boolean python = failure instanceof StopIteration;
      String name = python ? "StopIteration" : failure.getClass().getSimpleName();
      throw new GeneratorStateException("generator raised " + name, failure);
    }
    throw Unchecked.rethrow(failure);
  }

  @Override
  public final T raise(Throwable exception) {
    Objects.requireNonNull(exception, "the raised exception is null");
    requireSuspended();
    closed = true;
    throw Unchecked.rethrow(exception);
  }

  @Override
  public final void close() {
    requireSuspended();
    closed = true;
    sources.close();
  }

  @Override
  public final Object result() {
    if (!closed) {
      throw new GeneratorStateException("generator has not ended; it has no result yet");
    }
    return null;
  }

  @Override
  public final State state() {
    if (closed) {
      return State.CLOSED;
    }
    if (running) {
      return State.RUNNING;
    }
    return started ? State.SUSPENDED : State.CREATED;
  }
}
