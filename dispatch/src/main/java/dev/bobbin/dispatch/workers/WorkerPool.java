package dev.bobbin.dispatch.workers;

import dev.bobbin.Gen.State;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;

/**
 * Workers in threads, seen by those who send to them.
 *
 * @param <S> what is sent
 * @param <R> what is returned in the end
 */
final class WorkerPool<S, R> {
  private final String kind;
  private final WorkerQueues<S> queues;
  private final Completion<R> completion;
  private final WorkerThreads threads = new WorkerThreads();

  /** Creates a pool without threads; the capacity is that of each queue, in items. */
  WorkerPool(String kind, int workers, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a queue needs room for 1 item at least, not " + capacity);
    }
    this.kind = kind;
    this.queues = new WorkerQueues<>(workers, capacity);
    this.completion = new Completion<>(kind);
  }

  /** Returns the queues. */
  WorkerQueues<S> queues() {
    return queues;
  }

  /** Returns the end. */
  Completion<R> completion() {
    return completion;
  }

  /** Starts a thread for each of the loops. */
  void start(ThreadFactory factory, List<? extends Runnable> loops) {
    threads.start(factory, loops, queues::stop);
  }

  /** Hands an item over, or what is to be raised; waits for room. */
  Ticket<S> put(S item, Throwable raised, int choice) {
    try {
      Ticket<S> ticket = queues.put(item, raised, choice);
      if (ticket != null) {
        return ticket;
      }
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new InterruptedSendException(
          "interrupted while waiting for room in the " + kind + "; nothing was handed over",
          interrupt);
    }
    throw completion.refusal();
  }

  /** Lets the workers do what is queued, and waits until they have ended. */
  void close() {
    refuseOwnThread("close()");
    completion.closed();
    queues.close();
    join();
    completion.throwNews();
  }

  /** Cancels what is queued and interrupts what runs; does not wait. */
  void stop() {
    completion.closed();
    queues.stop();
  }

  /** Waits until the workers have ended, which they do when they are told to. */
  void join() {
    threads.join(queues::stop);
  }

  /** Refuses what would make a worker wait for itself. */
  void refuseOwnThread(String operation) {
    if (queues.isOwnThread()) {
      throw Misuse.waitForItself(operation, kind);
    }
  }

  /** Returns whether it takes items. */
  boolean isOpen() {
    return queues.isOpen();
  }

  /** Returns the state as that of a generator: running while it ends. */
  State state() {
    if (completion.future().isDone()) {
      return State.CLOSED;
    }
    return isOpen() ? State.SUSPENDED : State.RUNNING;
  }

  /** Returns what was returned, or null after a failure. */
  R result() {
    if (!completion.future().isDone()) {
      throw Misuse.notEnded(kind);
    }
    return completion.result();
  }

  /** Returns a future of the end that its user cannot complete for others. */
  CompletableFuture<R> future() {
    return completion.future().copy();
  }

  /** Returns what happened so far. */
  Counters counters() {
    return queues.counters();
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
