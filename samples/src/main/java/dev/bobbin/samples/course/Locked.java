package dev.bobbin.samples.course;

import dev.bobbin.AbstractCoroutine;
import dev.bobbin.Coroutine;

/** A coroutine that threads send to and raise at: one waits while another is inside. */
final class Locked<Y, S, R> extends AbstractCoroutine<Y, S, R> {
  private final Coroutine<Y, S, R> target;

  Locked(Coroutine<Y, S, R> target) {
    this.target = target;
  }

  @Override
  public synchronized Y send(S value) {
    return target.send(value);
  }

  @Override
  public synchronized Y raise(Throwable exception) {
    return target.raise(exception);
  }
}
