package dev.bobbin.conformance.delegation;

import dev.bobbin.Coroutine;

/** A user's generator that forwards everything. */
final class ForwardingCoroutine extends ForwardingGen implements Coroutine<Object, Object, Object> {

  ForwardingCoroutine(String label, Coroutine<Object, Object, Object> target) {
    super(label, target);
  }

  @Override
  public Object next() {
    return target.next();
  }

  @Override
  public Object send(Object value) {
    return target.send(value);
  }
}
