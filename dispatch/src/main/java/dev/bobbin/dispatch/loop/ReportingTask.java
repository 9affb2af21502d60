package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A task whose end somebody is told. */
final class ReportingTask<R> extends Task<R> {
  private final BooleanSupplier listens;
  private final Consumer<? super Task<R>> ended;

  ReportingTask(
      TaskGroup group,
      Coroutine<?, Object, ? extends R> body,
      BooleanSupplier listens,
      Consumer<? super Task<R>> ended) {
    super(group, null, body);
    this.listens = listens;
    this.ended = ended;
  }

  @Override
  boolean isObserved() {
    return listens.getAsBoolean() || super.isObserved();
  }

  @Override
  void ended() {
    try {
      ended.accept(this);
    } catch (Throwable thrown) {
      // Nobody is further up but the loop, and the tasks beside this one.
      loop().failures.add(thrown);
    }
  }
}
