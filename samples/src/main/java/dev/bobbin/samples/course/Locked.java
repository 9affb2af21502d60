package dev.bobbin.samples.course;

import dev.bobbin.Coroutine;

/** A coroutine that threads share: one waits while another is inside. */
final class Locked<Y, S, R> implements Coroutine<Y, S, R> {
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

  @Override
  public synchronized void close() {
    target.close();
  }

  @Override
  public synchronized boolean hasNext() {
    return target.hasNext();
  }

  // A value that hasNext() has fetched comes from next() only.
  @Override
  public synchronized Y next() {
    return target.next();
  }

  @Override
  public synchronized R result() {
    return target.result();
  }

  @Override
  public synchronized State state() {
    return target.state();
  }
}
