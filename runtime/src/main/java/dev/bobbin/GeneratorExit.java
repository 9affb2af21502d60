package dev.bobbin;

/**
 * Thrown at the yield of a generator that is being closed.
 *
 * <p>It is an {@code Error}, so that {@code catch (Exception e)} around a yield does not swallow
 * it. A body may catch it to clean up; it must then end, and not yield again.
 *
 * @see <a href="https://peps.python.org/pep-0342/">PEP 342, Coroutines via Enhanced Generators</a>
 */
public class GeneratorExit extends Error {
  private static final long serialVersionUID = 1L;

  /** Creates an exit without message. */
  public GeneratorExit() {}

  /** Creates an exit with a message, which may be null. */
  public GeneratorExit(String message) {
    super(message);
  }
}
