package dev.bobbin;

import java.util.NoSuchElementException;

/**
 * Thrown by {@code next}, {@code send} and {@code raise} when a generator ends, with its return
 * value.
 *
 * <p>The return value is carried once, by the call that ended the generator; later calls throw an
 * empty one. {@link Coroutine#result()} keeps it.
 *
 * @see <a href="https://peps.python.org/pep-0380/">PEP 380, Syntax for Delegating to a
 *     Subgenerator</a>
 */
public class StopIteration extends NoSuchElementException {
  private static final long serialVersionUID = 1L;

  private final transient Object value;

  /** Creates a stop without value. */
  public StopIteration() {
    this(null);
  }

  /** Creates a stop with a value, which may be null. */
  public StopIteration(Object value) {
    this.value = value;
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
