package dev.bobbin.dispatch.loop;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Keeps what a publisher publishes for a task, and asks for more when half of it is taken. */
final class ItemSubscriber<T> implements Flow.Subscriber<T> {
  private final int buffer;
  private final ArrayDeque<T> items = new ArrayDeque<>();
  private final Object subscriptionLock = new Object();

  /** Within the lock of the subscription, whose methods are called one after the other. */
  private Flow.Subscription subscription;

  private boolean cancelled;
  private int taken;

  /** Within the monitor, as the items are. */
  private boolean ended;

  private Throwable failure;

  /** Completed when something comes; null unless the task waits for it. */
  private CompletableFuture<Void> arrival;

  ItemSubscriber(int buffer) {
    this.buffer = buffer;
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    requireNonNull(newSubscription, "the subscription is null");
    synchronized (subscriptionLock) {
      if (subscription != null || cancelled) {
        newSubscription.cancel();
        return;
      }
      subscription = newSubscription;
      newSubscription.request(buffer);
    }
  }

  @Override
  public void onNext(T item) {
    requireNonNull(item, "the item is null");
    synchronized (this) {
      items.add(item);
    }
    arrived();
  }

  @Override
  public void onError(Throwable newFailure) {
    requireNonNull(newFailure, "the failure is null");
    end(newFailure);
  }

  @Override
  public void onComplete() {
    end(null);
  }

  private void end(Throwable newFailure) {
    synchronized (this) {
      ended = true;
      failure = newFailure;
    }
    arrived();
  }

  private void arrived() {
    CompletableFuture<Void> waiting;
    synchronized (this) {
      waiting = arrival;
      arrival = null;
    }
    if (waiting != null) {
      waiting.complete(null);
    }
  }

  synchronized boolean isEmpty() {
    return items.isEmpty();
  }

  /** Returns whether the end has come and nothing is left, and throws what it was caused by. */
  boolean hasEnded() {
    Throwable told;
    synchronized (this) {
      told = failure;
      // Asked together: an item may come right before the end, since isEmpty() was asked.
      if (!ended || !items.isEmpty()) {
        return false;
      }
    }
    if (told != null) {
      throw Raised.again(told);
    }
    return true;
  }

  /** Returns what completes when something comes, or is there. */
  synchronized CompletableFuture<Void> arrival() {
    if (ended || !items.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    arrival = new CompletableFuture<>();
    return arrival;
  }

  T take() {
    T item;
    synchronized (this) {
      item = items.poll();
    }
    if (++taken > buffer / 2) {
      int more = taken;
      taken = 0;
      synchronized (subscriptionLock) {
        subscription.request(more);
      }
    }
    return item;
  }

  void cancel() {
    synchronized (subscriptionLock) {
      cancelled = true;
      if (subscription != null) {
        subscription.cancel();
      }
    }
    synchronized (this) {
      items.clear();
    }
  }
}
