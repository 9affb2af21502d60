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
  // Numbers and no State: the JIT writes what is needed to note a reference in memory at each of
  // its changes. One variable, which is the same before each value: HotSpot then knows it, and
  // unrolls a loop over the generator.
  private static final int SUSPENDED = 0;
  private static final int FETCHED = 1;
  private static final int RUNNING = 2;
  private static final int CLOSED = 3;

  private final Sources sources;
  private int phase = SUSPENDED;
  private boolean started;

  /**
   * Creates a generator.
   *
   * @param sources what it closes when it is closed
   */
  Derived(Sources sources) {
    this.sources = sources;
  }

  /** Returns whether the sources have what the next value is made of; called once for each. */
  abstract boolean fetch();

  /** Returns the value, after {@link #fetch} has returned true. */
  abstract T take();

  @Override
  public final boolean hasNext() {
    if (phase != SUSPENDED) {
      requireSuspended();
      return phase == FETCHED;
    }
    phase = RUNNING;
    try {
      phase = fetch() ? FETCHED : CLOSED;
    } catch (Throwable failure) {
      phase = CLOSED;
      throw leaving(failure);
    }
    started = true;
    return phase == FETCHED;
  }

  @Override
  public final T next() {
    if (phase != FETCHED && !hasNext()) {
      throw new StopIteration();
    }
    phase = RUNNING;
    T value;
    try {
      value = take();
    } catch (Throwable failure) {
      phase = CLOSED;
      throw leaving(failure);
    }
    phase = SUSPENDED;
    return value;
  }

  private void requireSuspended() {
    if (phase == RUNNING) {
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
    phase = CLOSED;
    throw Unchecked.rethrow(exception);
  }

  @Override
  public final void close() {
    requireSuspended();
    phase = CLOSED;
    sources.close();
  }

  @Override
  public final Object result() {
    if (phase != CLOSED) {
      throw new GeneratorStateException("generator has not ended; it has no result yet");
    }
    return null;
  }

  @Override
  public final State state() {
    return switch (phase) {
      case RUNNING -> State.RUNNING;
      case CLOSED -> State.CLOSED;
      default -> started ? State.SUSPENDED : State.CREATED;
    };
  }

  @Override
  public final String toString() {
    return "<generator " + getClass().getSimpleName() + ", " + state() + ">";
  }
}
