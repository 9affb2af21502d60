package dev.bobbin.dispatch.workers;

import dev.bobbin.Gen.State;
import dev.bobbin.dispatch.Counters;
import dev.bobbin.dispatch.InterruptedSendException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;

/**
 * Workers in threads, seen by those who send to them.
 *
 * @param <S> what is sent
 * @param <R> what is returned in the end
 */
public final class Team<S, R> {
  private final String kind;
  private final HandOver<S> handOver;
  private final Ending<R> ending;
  private final Crew crew = new Crew();

  /** Creates a team without threads; the capacity is that of each queue, in items. */
  public Team(String kind, int workers, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a queue needs room for 1 item at least, not " + capacity);
    }
    this.kind = kind;
    this.handOver = new HandOver<>(workers, capacity);
    this.ending = new Ending<>(kind);
  }

  /** Returns the queues. */
  public HandOver<S> handOver() {
    return handOver;
  }

  /** Returns the end. */
  Ending<R> ending() {
    return ending;
  }

  /** Starts a thread for each of the loops. */
  public void start(ThreadFactory factory, List<? extends Runnable> loops) {
    crew.start(factory, loops, handOver::stop);
  }

  /** Hands an item over, or what is to be raised; waits for room. */
  public Entry<S> put(S item, Throwable raised, int choice) {
    try {
      Entry<S> entry = handOver.put(item, raised, choice);
      if (entry != null) {
        return entry;
      }
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new InterruptedSendException(
          "interrupted while waiting for room in the " + kind + "; nothing was handed over",
          interrupt);
    }
    throw ending.refusal();
  }

  /** Lets the workers do what is queued, and waits until they have ended. */
  public void close() {
    refuseOwnThread("close()");
    ending.closed();
    handOver.close();
    join();
    ending.throwNews();
  }

  /** Cancels what is queued and interrupts what runs; does not wait. */
  public void stop() {
    ending.closed();
    handOver.stop();
  }

  /** Waits until the workers have ended, which they do when they are told to. */
  public void join() {
    crew.join(handOver::stop);
  }

  /** Refuses what would make a worker wait for itself. */
  public void refuseOwnThread(String operation) {
    if (handOver.isOwnThread()) {
      throw Misuse.waitForItself(operation, kind);
    }
  }

  /** Returns whether it takes items. */
  public boolean isOpen() {
    return handOver.isOpen();
  }

  /** Returns the state as that of a generator: running while it ends. */
  public State state() {
    if (ending.future().isDone()) {
      return State.CLOSED;
    }
    return isOpen() ? State.SUSPENDED : State.RUNNING;
  }

  /** Returns what was returned, or null after a failure. */
  public R result() {
    if (!ending.future().isDone()) {
      throw Misuse.notEnded(kind);
    }
    return ending.result();
  }

  /** Returns a future of the end that its user cannot complete for others. */
  public CompletableFuture<R> future() {
    return ending.future().copy();
  }

  /** Returns what happened so far. */
  public Counters counters() {
    return handOver.counters();
  }

  @Override
  public String toString() {
    Counters counters = counters();
    return String.format(
        "<%s, %s, workers=%d, submitted=%d, inFlight=%d, queued=%d>",
        kind,
        state(),
        counters.workers().size(),
        counters.submitted(),
        counters.inFlight(),
        counters.queued());
  }
}
