package dev.bobbin.dispatch.loop;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/** One subscriber of a publisher, and the task that serves it. */
final class ItemSubscription<T> implements Flow.Subscription {
  private final EventLoop loop;
  private final Supplier<? extends AsyncGen<? extends T>> source;

  /** Null when it is told nothing any more. */
  private volatile Flow.Subscriber<? super T> subscriber;

  /** Within the monitor, as all that follows is. */
  private long demand;

  /** Completed when there is demand; null unless the task waits for it. */
  private CompletableFuture<Void> arrival;

  private CompletableFuture<Void> task;
  private boolean over;

  /** Why the subscriber is not served any longer; null if it has cancelled. */
  private Throwable refusal;

  ItemSubscription(
      EventLoop loop,
      Supplier<? extends AsyncGen<? extends T>> source,
      Flow.Subscriber<? super T> subscriber) {
    this.loop = loop;
    this.source = source;
    this.subscriber = subscriber;
  }

  void begin() {
    subscriber.onSubscribe(this);
    CompletableFuture<Void> started;
    try {
      started = loop.submit(serve());
    } catch (IllegalStateException shutDown) {
      ended(shutDown);
      return;
    }
    // What ends before it begins tells nothing by itself.
    Futures.listen(started, (nothing, failure) -> loop.core.outside.call(() -> endedHere(failure)));
    synchronized (this) {
      task = started;
      if (!over) {
        return;
      }
    }
    started.cancel(false);
  }

  @Override
  public void request(long count) {
    if (count <= 0) {
      end(new IllegalArgumentException("a subscriber asks for " + count + " items (rule 3.9)"));
      return;
    }
    CompletableFuture<Void> waiting;
    synchronized (this) {
      demand = demand + count < 0 ? Long.MAX_VALUE : demand + count;
      waiting = arrival;
      arrival = null;
    }
    if (waiting != null) {
      waiting.complete(null);
    }
  }

  @Override
  public void cancel() {
    subscriber = null;
    end(null);
  }

  private void end(Throwable why) {
    CompletableFuture<Void> started;
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
      refusal = why;
      started = task;
    }
    if (started != null) {
      started.cancel(false);
    }
  }

  private synchronized boolean isOver() {
    return over;
  }

  /** Returns what completes when there is demand; null if there is. */
  private synchronized CompletableFuture<Void> awaitedDemand() {
    if (demand > 0) {
      return null;
    }
    arrival = new CompletableFuture<>();
    return arrival;
  }

  private synchronized void served() {
    demand = demand == Long.MAX_VALUE ? demand : demand - 1;
  }

  @Generator
  private Async<Void> serve() {
    try {
      Gen.yieldFrom(publish());
    } catch (Throwable failure) {
      if (!endedHere(failure) && !(failure instanceof TaskCancelled)) {
        loop.core.failures.add(failure);
      }
      throw failure;
    }
    endedHere(null);
    return Gen.done();
  }

  @Generator
  private Async<Void> publish() {
    AsyncGen<? extends T> items = source.get();
    try {
      while (!isOver()) {
        CompletableFuture<Void> awaited = awaitedDemand();
        if (awaited != null) {
          Gen.yield(Requests.await(awaited));
          continue;
        }
        T item;
        try {
          item = Gen.yieldFrom(items.next());
        } catch (StopAsyncIteration end) {
          return Gen.done();
        }
        publish(item);
      }
    } finally {
      // Its end is not cut short by the subscriber, who may have cancelled in onNext.
      Gen.yieldFrom(CancelScope.shield(items.close()));
    }
    return Gen.done();
  }

  private void publish(T item) {
    if (item == null) {
      throw new NullPointerException("a publisher cannot publish null (rule 2.13)");
    }
    served();
    Flow.Subscriber<? super T> told = subscriber;
    if (told == null) {
      return;
    }
    try {
      told.onNext(item);
    } catch (Throwable against) {
      // Rule 2.13: it has cancelled by that.
      subscriber = null;
      throw against;
    }
  }

  /** Tells the end on the loop's thread, whose failure is what the subscriber throws. */
  private boolean endedHere(Throwable failure) {
    try {
      return ended(failure);
    } catch (Throwable against) {
      loop.core.failures.add(against);
      return true;
    }
  }

  /** Tells the end; returns whether somebody has been told. */
  private boolean ended(Throwable failure) {
    Throwable told = failure;
    Flow.Subscriber<? super T> last;
    synchronized (this) {
      last = subscriber;
      subscriber = null;
      told = over ? refusal : told;
      over = true;
    }
    if (last == null) {
      return false;
    }
    if (told == null) {
      last.onComplete();
    } else if (told instanceof TaskCancelled) {
      last.onError(new CancellationException(told.getMessage()));
    } else {
      last.onError(told);
    }
    return true;
  }
}
