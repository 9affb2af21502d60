package dev.bobbin.dispatch.loop;

import java.util.function.BiFunction;

/** A request that something of this package begins. */
final class CallRequest extends Request {
  private final String text;
  private final BiFunction<Task<?>, Waiter, Wait> begin;

  CallRequest(String text, BiFunction<Task<?>, Waiter, Wait> begin) {
    this.text = text;
    this.begin = begin;
  }

  @Override
  Wait begin(Task<?> task, Waiter waiter) {
    return begin.apply(task, waiter);
  }

  @Override
  public String toString() {
    return text;
  }
}
