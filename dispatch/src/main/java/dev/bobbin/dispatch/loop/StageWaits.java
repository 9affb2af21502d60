package dev.bobbin.dispatch.loop;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;

/** The tasks of a loop that wait for one stage, first come first served. */
final class StageWaits implements BiConsumer<Object, Throwable> {
  /** Null when the loop has been closed; the stage may live for long. */
  private volatile OutsideCalls outside;

  /** All that tasks of the loop wait for, and the key of this among them. */
  private final Map<?, StageWaits> all;

  private final Object key;
  private final WaitQueue<StageWait> waits = new WaitQueue<>();
  private boolean completed;
  private Object value;
  private Throwable failure;

  StageWaits(OutsideCalls outside, Map<?, StageWaits> all, Object key) {
    this.outside = outside;
    this.all = all;
    this.key = key;
  }

  void listenTo(CompletionStage<?> stage) {
    try {
      Futures.listen(stage, this);
    } catch (Throwable refused) {
      all.remove(key);
      throw refused;
    }
  }

  void forgetLoop() {
    outside = null;
  }

  @Override
  public void accept(Object newValue, Throwable newFailure) {
    OutsideCalls notClosed = outside;
    if (notClosed != null) {
      notClosed.call(() -> complete(newValue, newFailure));
    }
  }

  private void complete(Object newValue, Throwable newFailure) {
    if (completed || outside == null) {
      return;
    }
    completed = true;
    value = newValue;
    failure = newFailure == null ? null : unwrapped(newFailure);
    all.remove(key);
    for (StageWait wait; (wait = waits.poll()) != null; ) {
      outside.awaited--;
      deliverTo(wait.waiter);
    }
  }

  /** Returns what the waiter waits in; null if it has been told the outcome already. */
  Wait add(Waiter waiter) {
    if (completed) {
      deliverTo(waiter);
      return null;
    }
    StageWait wait = new StageWait(waiter);
    waits.add(wait);
    outside.awaited++;
    return wait;
  }

  private void deliverTo(Waiter waiter) {
    if (failure == null) {
      waiter.resume(value);
    } else {
      waiter.raise(failure);
    }
  }

  private static Throwable unwrapped(Throwable failure) {
    boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
    Throwable unwrapped = wrapped ? failure.getCause() : failure;
    if (unwrapped instanceof TaskCancelled) {
      // It is another task that is cancelled, not the one that waits.
      CancellationException cancelled = new CancellationException(Text.ofMessage(unwrapped));
      cancelled.initCause(unwrapped);
      return cancelled;
    }
    return unwrapped;
  }

  /** How a task waits for a stage. */
  private final class StageWait extends QueuedWait {

    StageWait(Waiter waiter) {
      super(waiter);
    }

    @Override
    boolean withdraw(Throwable why) {
      outside.awaited--;
      waits.remove(this);
      return true;
    }

    @Override
    public String toString() {
      return "for a stage";
    }
  }
}
