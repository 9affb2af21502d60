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

  /**
   * Returns the generator's return value, null if it has none.
   *
   * @param <T> what the caller knows the value to be; not checked here
   */
  @SuppressWarnings("unchecked")
  public <T> T value() {
    return (T) value;
  }

  /** Returns the text of the value, null if there is none. */
  @Override
  public String getMessage() {
    return value == null ? null : value.toString();
  }
}
