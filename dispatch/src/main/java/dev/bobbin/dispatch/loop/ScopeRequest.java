package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import java.util.Objects;
import java.util.function.Function;

/** Opens a scope and waits until its tasks have ended. */
final class ScopeRequest extends Request {
  private final Function<? super Scope, ? extends Coroutine<?, Object, ?>> body;
  private final ScopeKind kind;
  private final String text;

  /**
   * Creates the request.
   *
   * @param text the request as its user writes it, for messages
   */
  ScopeRequest(
      Function<? super Scope, ? extends Coroutine<?, Object, ?>> body,
      ScopeKind kind,
      String text) {
    this.text = text;
    this.body = Objects.requireNonNull(body, "the body of a scope is null");
    this.kind = kind;
  }

  @Override
  Wait begin(Task<?> task, Waiter waiter) {
    return new Scope(task, waiter, kind).open(body);
  }

  @Override
  boolean endsAtOnce() {
    return false;
  }

  @Override
  public String toString() {
    return text;
  }
}
