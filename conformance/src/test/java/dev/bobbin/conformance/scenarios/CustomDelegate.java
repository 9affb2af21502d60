package dev.bobbin.conformance.scenarios;

import dev.bobbin.Coroutine;

/** A delegate that is no woven generator; it never ends by itself. */
abstract class CustomDelegate implements Coroutine<Object, Object, Object> {

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public Object send(Object value) {
    throw new AssertionError("send");
  }

  @Override
  public Object raise(Throwable exception) {
    throw new AssertionError("raise", exception);
  }

  @Override
  public void close() {}

  @Override
  public Object result() {
    return null;
  }

  @Override
  public State state() {
    return State.SUSPENDED;
  }
}
