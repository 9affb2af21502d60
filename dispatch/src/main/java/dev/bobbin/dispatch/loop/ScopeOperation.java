package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.dispatch.Scope;
import java.util.Objects;
import java.util.function.Function;

/** Opens a scope and waits until its tasks have ended. */
public final class ScopeOperation extends Operation {
  private final Function<? super Scope, ? extends Coroutine<?, Object, ?>> body;

  /** Creates the request. */
  public ScopeOperation(Function<? super Scope, ? extends Coroutine<?, Object, ?>> body) {
    this.body = Objects.requireNonNull(body, "the body of a scope is null");
  }

  @Override
  Wait begin(LoopTask<?> task) {
    return new TaskScope(task).open(body);
  }

  @Override
  public String toString() {
    return "scope(...)";
  }
}
