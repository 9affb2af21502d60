package dev.bobbin;

import java.util.NoSuchElementException;
import java.util.concurrent.Callable;

/**
 * A generator that values can also be sent to, and that returns a value at its end.
 *
 * <p>Every woven generator is one. Users may implement it, for instance to decorate another one.
 *
 * @param <Y> what it yields
 * @param <S> what is sent to it
 * @param <R> what it returns
 * @see <a href="https://peps.python.org/pep-0342/">PEP 342, Coroutines via Enhanced Generators</a>
 */
public interface Coroutine<Y, S, R> extends Gen<Y> {

  /**
   * Makes the yield at which this generator is suspended have the given value, runs it to its next
   * yield, and returns what that yields.
   *
   * @param value the value; null is the same as {@link #next()}
   * @throws StopIteration if it ends instead, carrying its return value, or has ended before
   * @throws GeneratorStateException if it runs already; if it has not started and {@code value} is
   *     not null; or if a value fetched by {@link #hasNext()} is waiting
   */
  Y send(S value);

  @Override
  default Y next() {
    return send(null);
  }

  @Override
  R result();

  /**
   * Does what {@link #send} does, and tells of the end by what it returns: no exception is made.
   *
   * @param value the value to send; null is the same as {@link #next()}
   * @return {@link Step.Yielded} with what it yields, or {@link Step.Returned} with its return
   *     value; null in that if it had ended before
   * @throws GeneratorStateException as {@link #send} does
   */
  default Step<Y, R> resume(S value) {
    try {
      return new Step.Yielded<>(value == null ? next() : send(value));
    } catch (NoSuchElementException end) {
      return ended(end, null);
    }
  }

  /**
   * Does what {@link #raise} does, and tells of the end as {@link #resume} does.
   *
   * @param exception any exception; it comes out if the generator does not catch it
   * @throws GeneratorStateException as {@link #raise} does
   */
  default Step<Y, R> resumeWith(Throwable exception) {
    try {
      return new Step.Yielded<>(raise(exception));
    } catch (NoSuchElementException end) {
      return ended(end, exception);
    }
  }

  /** Returns the end that an exception tells of, or throws it if it does not. */
  @SuppressWarnings("unchecked")
  private Step<Y, R> ended(NoSuchElementException end, Throwable raised) {
    if (end == raised || !(end instanceof StopIteration) && state() != State.CLOSED) {
      throw end;
    }
    Object value = end instanceof StopIteration ? ((StopIteration) end).value() : result();
    return new Step.Returned<>((R) value);
  }

  /** Runs it to its end, drops what it yields, and returns its return value. */
  default R drain() {
    while (hasNext()) {
      next();
    }
    Remaining.takeEnd(this);
    return result();
  }

  /**
   * Returns the coroutine that a lambda body makes, as {@link Gen#of} does.
   *
   * @param <Y> what the coroutine yields
   * @param <S> what is sent to it
   * @param <R> what it returns
   * @param body the lambda
   * @throws NullPointerException if the body returns null, which no generator does
   */
  static <Y, S, R> Coroutine<Y, S, R> of(Callable<? extends Coroutine<Y, S, R>> body) {
    return Expressions.call("Coroutine.of", body);
  }
}
