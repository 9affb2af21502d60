package dev.bobbin.runtime;

import dev.bobbin.Coroutine;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.NotWovenError;

/**
 * Carries the value of {@code Gen.returns(v)} from there to the {@code return}, possibly through
 * local variables and {@code finally} blocks that drop it.
 */
public final class ReturnValue implements Coroutine<Object, Object, Object> {
  private final Object value;

  private ReturnValue(Object value) {
    this.value = value;
  }

  /** Replaces {@code Gen.returns(value)}. */
  public static Coroutine<?, ?, ?> of(Object value) {
    return new ReturnValue(value);
  }

  /**
   * Returns the value that is carried; null for null. {@code Gen.done()} carries null.
   *
   * @throws GeneratorStateException if it is anything else: a generator cannot return a generator
   */
  public static Object unwrap(Object carried) {
    if (carried == null) {
      return null;
    }
    if (carried instanceof ReturnValue) {
      return ((ReturnValue) carried).value;
    }
    throw new GeneratorStateException(
        "a generator returned "
            + carried.getClass().getName()
            + "; return Gen.returns(value) or Gen.done()");
  }

  @Override
  public Object send(Object sent) {
    throw misused();
  }

  @Override
  public Object raise(Throwable exception) {
    throw misused();
  }

  @Override
  public boolean hasNext() {
    return false;
  }

  @Override
  public void close() {}

  @Override
  public Object result() {
    return value;
  }

  @Override
  public State state() {
    return State.CLOSED;
  }

  static NotWovenError misused() {
    return new NotWovenError("the value of Gen.returns(...) can only be returned");
  }
}
