package dev.bobbin.conformance.delegation;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;

/** A user's generator that forwards everything, but cannot be sent to. */
class ForwardingGen implements Gen<Object> {
  final Coroutine<Object, Object, Object> target;
  private final String label;

  ForwardingGen(String label, Coroutine<Object, Object, Object> target) {
    this.label = label;
    this.target = target;
  }

  @Override
  public boolean hasNext() {
    return target.hasNext();
  }

  @Override
  public Object next() {
    return target.next();
  }

  @Override
  public Object raise(Throwable exception) {
    return target.raise(exception);
  }

  @Override
  public void close() {
    target.close();
  }

  @Override
  public Object result() {
    return target.result();
  }

  @Override
  public State state() {
    return target.state();
  }

  @Override
  public String toString() {
    return label;
  }
}
