package dev.bobbin.dispatch.workers;

import dev.bobbin.Coroutine;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;

/**
 * A coroutine that runs in a thread of its own: what it is sent goes into a bounded queue, from
 * which the thread sends it on to the target, in order.
 *
 * <p>Any number of threads may send. The target is started by its thread with the first item, and
 * must be driven by nobody else. It need not be primed; a null is an item like others.
 *
 * <p>An exception that leaves the target is thrown by the next call of {@link #send}, {@link
 * #raise} or {@link #close}, once, and completes the {@link #future()}. If the target returns, the
 * next {@code send} throws {@link StopIteration} with its value, as that of a generator does. What
 * the target was not sent then is kept, see {@link #unsent()}.
 *
 * @param <S> what is sent
 * @param <R> what the target returns
 */
public final class Threaded<S, R> implements Coroutine<Void, S, R> {
  /** The default capacity of the queue, in items. */
  public static final int DEFAULT_CAPACITY = 16;

  private static final int TARGET = 0;

  private final WorkerPool<S, R> pool;
  private final TargetLoop<S, R> loop;

  private Threaded(
      Coroutine<?, ? super S, ? extends R> target, int capacity, ThreadFactory threads) {
    pool = new WorkerPool<>("threaded coroutine", 1, capacity);
    loop = new TargetLoop<>(Objects.requireNonNull(target, "the target is null"), pool);
    loop.claim();
    try {
      pool.start(threads, List.of(loop));
    } catch (Throwable failure) {
      loop.release();
      throw failure;
    }
  }

  /**
   * Puts a coroutine into a thread of its own, behind a queue of {@link #DEFAULT_CAPACITY} items.
   *
   * @param <S> what is sent
   * @param <R> what the target returns
   * @param target the coroutine; it is closed when the result is closed
   * @throws GeneratorStateException if another thread has been given the target already
   */
  public static <S, R> Threaded<S, R> of(Coroutine<?, ? super S, ? extends R> target) {
    return of(target, DEFAULT_CAPACITY, NamedThreads.FACTORY);
  }

  /**
   * Puts a coroutine into a thread of its own.
   *
   * @param <S> what is sent
   * @param <R> what the target returns
   * @param target the coroutine; it is closed when the result is closed
   * @param capacity how many items wait at most, from 1
   * @param threads makes the thread, which may be a virtual one
   * @throws GeneratorStateException if another thread has been given the target already
   */
  public static <S, R> Threaded<S, R> of(
      Coroutine<?, ? super S, ? extends R> target, int capacity, ThreadFactory threads) {
    return new Threaded<>(target, capacity, Objects.requireNonNull(threads, "threads is null"));
  }

  /**
   * Hands an item over to the target; waits while the queue is full.
   *
   * @param item what the target is to be sent, which may be null
   * @return null
   * @throws StopIteration if the target has returned; the first one carries its value
   * @throws GeneratorStateException if this was closed, or failed before; or if it is the target
   *     that sends, and the queue is full
   * @throws InterruptedSendException if the thread is interrupted while it waits
   */
  @Override
  public Void send(S item) {
    pool.put(item, null, TARGET);
    return null;
  }

  /**
   * Hands an exception over to be raised in the target, after all that was sent before; throws what
   * {@link #send} throws.
   *
   * @return null
   */
  @Override
  public Void raise(Throwable exception) {
    pool.put(null, Objects.requireNonNull(exception, "the raised exception is null"), TARGET);
    return null;
  }

  /**
   * Takes nothing more, lets the target do what is queued, closes it on its own thread, and waits
   * for the thread to end. Closing twice is quiet.
   *
   * <p>If the waiting thread is interrupted, this goes on as by {@link #shutdownNow()}, and the
   * interrupt status is set again when the thread has ended.
   *
   * @throws GeneratorStateException if it is the target that closes; or if the target returned
   *     before it was sent all items, and no {@code send} has told so
   */
  @Override
  public void close() {
    pool.close();
    loop.refuseToLose();
  }

  /**
   * Takes nothing more, interrupts the target, keeps what is queued as {@link #unsent()}, and does
   * not wait. The target is closed by its thread when it comes to its next yield.
   */
  public void shutdownNow() {
    pool.stop();
  }

  /**
   * Returns what was handed over and not sent to the target, because it ended before or was shut
   * down, in order; complete when this has ended.
   */
  public List<S> unsent() {
    return loop.unsent();
  }

  /**
   * Returns a new future of the target's return value, completed when its thread is done; after a
   * close that is null, or what the target has answered with.
   */
  public CompletableFuture<R> future() {
    return pool.future();
  }

  /** Returns how many items were handed over, are done and wait, at this moment. */
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

  /** Returns {@code SUSPENDED} while it accepts items, {@code RUNNING} until the thread is done. */
  @Override
  public State state() {
    return pool.state();
  }

  @Override
  public String toString() {
    return pool.toString();
  }
}
