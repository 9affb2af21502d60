package dev.bobbin.dispatch.loop;

/**
 * Which alternative of a {@link Requests#select} has won.
 *
 * @param index its place among the alternatives, from 0
 * @param value its outcome, which may be null
 */
public record Selected(int index, Object value) {

  /**
   * Returns the outcome as what it is known to be.
   *
   * @param <T> the type that the caller gives it
   * @return the outcome
   */
  @SuppressWarnings("unchecked") // as at a yield, the caller knows what it has requested
  public <T> T as() {
    return (T) value;
  }
}
