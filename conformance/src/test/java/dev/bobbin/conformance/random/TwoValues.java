package dev.bobbin.conformance.random;

import dev.bobbin.Gen;
import dev.bobbin.StopIteration;

/** A generator of a user, of two values. */
final class TwoValues implements Gen<Object> {
  private int left = 2;

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  @Override
  public Object next() {
    if (left == 0) {
      throw new StopIteration("user");
    }
    return "left " + left--;
  }

  @Override
  public Object raise(Throwable exception) {
    left = 0;
    throw Tape.sneak(exception);
  }

  @Override
  public void close() {
    left = 0;
  }

  @Override
  public Object result() {
    return "user";
  }

  @Override
  public State state() {
    return left == 0 ? State.CLOSED : State.SUSPENDED;
  }
}
