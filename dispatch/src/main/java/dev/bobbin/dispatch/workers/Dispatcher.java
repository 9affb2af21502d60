package dev.bobbin.dispatch.workers;

import dev.bobbin.Coroutine;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;

/**
 * Workers in threads behind one coroutine to send to; what they make of the items is gathered by an
 * accumulator.
 *
 * <p>A worker is a generator that yields once to be sent its first item, and then yields for each
 * item the value that it makes of it. What it yields before the first item is dropped. If it
 * returns, that is its value for the item, and if it throws, the item has failed; the next item
 * goes to a new generator.
 *
 * <p>The accumulator is sent the {@link Outcome} of each item, by one thread at a time and in no
 * particular order, and null when all workers have reported: then it returns the result. One that
 * returns before ends the work as by {@link #shutdownNow()}, and so does one that throws.
 *
 * <p>Any number of threads may send. A worker or the accumulator may send to its own dispatcher as
 * long as there is room.
 *
 * @param <S> the items
 * @param <R> what the accumulator returns
 */
public final class Dispatcher<S, R> implements Coroutine<Ticket<S>, S, R> {
  private final WorkerPool<S, R> pool;
  private final Router router;

  private Dispatcher(WorkerPool<S, R> pool, Router router) {
    this.pool = pool;
    this.router = router;
  }

  /**
   * Prepares a dispatcher.
   *
   * @param <S> the items
   * @param <V> what workers yield for an item
   * @param count how many workers, from 1
   * @param worker makes their generators
   */
  public static <S, V> Builder<S, V> workers(int count, WorkerFactory<S, V> worker) {
    if (count < 1) {
      throw new IllegalArgumentException("a dispatcher needs 1 worker at least, not " + count);
    }
    return new Builder<>(count, Objects.requireNonNull(worker, "worker is null"));
  }

  /**
   * A dispatcher that has not started.
   *
   * @param <S> the items
   * @param <V> what workers yield for an item
   */
  public static final class Builder<S, V> {
    private final int count;
    private final WorkerFactory<S, V> worker;
    private Policy policy = Policy.leastLoaded();
    private int capacity = Threaded.DEFAULT_CAPACITY;
    private ThreadFactory threads = NamedThreads.FACTORY;

    private Builder(int count, WorkerFactory<S, V> worker) {
      this.count = count;
      this.worker = worker;
    }

    /** Sets which worker gets an item; without it, the least loaded one. */
    public Builder<S, V> policy(Policy policy) {
      this.policy = Objects.requireNonNull(policy, "policy is null");
      return this;
    }

    /**
     * Sets how many items wait for each worker at most, from 1; without it {@value
     * Threaded#DEFAULT_CAPACITY}.
     */
    public Builder<S, V> capacity(int capacity) {
      this.capacity = capacity;
      return this;
    }

    /** Sets what makes the threads, which may be virtual ones; without it, platform threads. */
    public Builder<S, V> threads(ThreadFactory threads) {
      this.threads = Objects.requireNonNull(threads, "threads is null");
      return this;
    }

    /**
     * Starts the accumulator and then the threads.
     *
     * @param <R> what the accumulator returns
     * @param accumulator gathers the outcomes; it is sent null in the end
     * @throws GeneratorStateException if another dispatcher has been given the accumulator
     */
    public <R> Dispatcher<S, R> into(Coroutine<?, ? super Outcome<S, V>, ? extends R> accumulator) {
      WorkerPool<S, R> pool = new WorkerPool<>("dispatcher", count, capacity);
      Router router = policy.router(count);
      AccumulatorDriver<S, V, R> driver =
          new AccumulatorDriver<>(Objects.requireNonNull(accumulator, "accumulator is null"), pool);
      driver.start();
      List<Runnable> loops = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        loops.add(new WorkerLoop<>(i, worker, pool.queues(), driver));
      }
      try {
        pool.start(threads, loops);
      } catch (Throwable failure) {
        driver.abandon();
        throw failure;
      }
      return new Dispatcher<>(pool, router);
    }

    /** Starts the threads; the result is a list of all outcomes, in the order of their arrival. */
    public Dispatcher<S, List<Outcome<S, V>>> intoList() {
      return into(Accumulators.list());
    }
  }

  /**
   * Hands an item over to a worker, or to all, as the policy wants it; waits for room.
   *
   * @param item what the worker is to be sent, which may be null
   * @return what the item can be cancelled with
   * @throws StopIteration if the accumulator has returned; the first one carries its value
   * @throws GeneratorStateException if this was closed, or failed before; or if a worker or the
   *     accumulator sends, and there is no room
   * @throws InterruptedSendException if the thread is interrupted while it waits; no worker has got
   *     the item
   */
  @Override
  public Ticket<S> send(S item) {
    return pool.put(item, null, router.next());
  }

  /**
   * Shuts down as by {@link #shutdownNow()}, waits for the threads to end, and throws the
   * exception.
   *
   * @return never
   */
  @Override
  public Ticket<S> raise(Throwable exception) {
    Objects.requireNonNull(exception, "the raised exception is null");
    pool.refuseOwnThread("raise()");
    pool.stop();
    pool.join();
    throw Dispatcher.<RuntimeException>unchecked(exception);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E unchecked(Throwable exception) throws E {
    throw (E) exception;
  }

  /**
   * Takes nothing more, lets the workers do what is queued, closes each on its own thread, sends
   * null to the accumulator, and waits for all threads to end. Closing twice is quiet.
   *
   * <p>If the waiting thread is interrupted, this goes on as by {@link #shutdownNow()}, and the
   * interrupt status is set again when the threads have ended.
   *
   * <p>A failure of the accumulator, or of a worker that was closed, is thrown here if no {@code
   * send} has thrown it before. Failures of items are none of these; they are outcomes.
   *
   * @throws GeneratorStateException if it is a worker or the accumulator that closes
   */
  @Override
  public void close() {
    pool.close();
  }

  /**
   * Takes nothing more, cancels what is queued, interrupts what runs, and does not wait.
   *
   * <p>Every outcome is still reported to the accumulator: the cancelled ones, and what the workers
   * make of the interrupt.
   */
  public void shutdownNow() {
    pool.stop();
  }

  /** Returns a new future of what the accumulator returns, completed when all workers are done. */
  public CompletableFuture<R> future() {
    return pool.future();
  }

  /** Returns what happened to the items so far, of one moment; any thread may ask. */
  public Counters counters() {
    return pool.counters();
  }

  /** Returns whether items are accepted; each {@code next()} hands a null over. */
  @Override
  public boolean hasNext() {
    return pool.isOpen();
  }

  @Override
  public R result() {
    return pool.result();
  }

  /** Returns {@code SUSPENDED} while it accepts items, {@code RUNNING} until all is reported. */
  @Override
  public State state() {
    return pool.state();
  }

  @Override
  public String toString() {
    return pool.toString();
  }
}
