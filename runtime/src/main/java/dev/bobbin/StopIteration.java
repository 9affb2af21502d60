package dev.bobbin;

import java.util.NoSuchElementException;

/**
 * Thrown by {@code next}, {@code send} and {@code raise} when a generator ends, with its return
 * value.
 *
 * <p>The return value is carried once, by the call that ended the generator; later calls throw an
 * empty one. {@link Coroutine#result()} keeps it.
 *
 * <p>The stop that a generator throws when it ends has no stack trace, since it is part of driving
 * one; where the body has returned from is not known to it, either. That of a later call, and one
 * made by {@code new StopIteration()}, has the trace of where it was made.
 *
 * @see <a href="https://peps.python.org/pep-0380/">PEP 380, Syntax for Delegating to a
 *     Subgenerator</a>
 */
public class StopIteration extends NoSuchElementException {
  private static final long serialVersionUID = 1L;

  private static final StackTraceElement[] NO_TRACE = {};

  private final transient Object value;

  /** Creates a stop without value. */
  public StopIteration() {
    this(null);
  }

  /** Creates a stop with a value, which may be null. */
  public StopIteration(Object value) {
    this.value = value;
    super.fillInStackTrace();
  }

  private StopIteration(Object value, StackTraceElement[] noTrace) {
    this.value = value;
    setStackTrace(noTrace);
  }

  /**
   * Returns a stop without a stack trace, which is what takes the time when one is made: for
   * generators that are implemented by hand.
   *
   * @param value the return value, which may be null
   */
  public static StopIteration untraced(Object value) {
    return new StopIteration(value, NO_TRACE);
  }

  /** Does nothing: the constructors decide whether there is a trace. */
  @Override
  public final Throwable fillInStackTrace() {
    return this;
  }

  /** Returns the generator's return value, null if it has none. */
  public Object value() {
    return value;
  }

  /**
   * Returns the generator's return value as the type it is known to have.
   *
   * @param <T> that type
   * @param type its class; not a primitive one
   * @throws ClassCastException if the value is not of that type
   */
  public <T> T value(Class<T> type) {
    return type.cast(value);
  }

  /** Returns the text of the value, null if there is none. */
  @Override
  public String getMessage() {
    return value == null ? null : value.toString();
  }
}
