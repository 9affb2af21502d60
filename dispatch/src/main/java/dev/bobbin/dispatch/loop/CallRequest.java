package dev.bobbin.dispatch.loop;

import java.util.function.Function;

/** A request that something of this package begins. */
final class CallRequest extends Request {
  private final String text;
  private final Function<Waiter, Wait> begin;

  CallRequest(String text, Function<Waiter, Wait> begin) {
    this.text = text;
    this.begin = begin;
  }

  @Override
  Wait begin(Waiter waiter) {
    return begin.apply(waiter);
  }

  @Override
  public String toString() {
    return text;
  }
}
