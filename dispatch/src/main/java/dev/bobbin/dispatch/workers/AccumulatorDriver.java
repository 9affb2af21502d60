package dev.bobbin.dispatch.workers;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen.State;
import dev.bobbin.StopIteration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The accumulator, which one thread at a time enters.
 *
 * @param <S> the items
 * @param <V> what workers yield for an item
 * @param <R> what the accumulator returns
 */
final class AccumulatorDriver<S, V, R> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Coroutine<?, ? super Outcome<S, V>, ? extends R> accumulator;
  private final WorkerPool<S, R> pool;
  private boolean over;

  /** Creates a accumulator that has not started. */
  AccumulatorDriver(
      Coroutine<?, ? super Outcome<S, V>, ? extends R> accumulator, WorkerPool<S, R> pool) {
    this.accumulator = accumulator;
    this.pool = pool;
  }

  /** Runs the accumulator to its first yield. */
  void start() {
    Owners.claim(accumulator, "dispatcher");
    try {
      if (accumulator.state() == State.CREATED) {
        accumulator.next();
      }
    } catch (StopIteration end) {
      over = true;
    } catch (Throwable failure) {
      Owners.release(accumulator);
      throw failure;
    }
    if (over || accumulator.state() == State.CLOSED) {
      Owners.release(accumulator);
      throw Misuse.endedTooEarly("accumulator", "an outcome");
    }
  }

  /** Closes the accumulator of a dispatcher that did not start. */
  void abandon() {
    Owners.release(accumulator);
    accumulator.close();
  }

  /** Sends the accumulator an outcome, unless it has ended. */
  void report(Outcome<S, V> outcome) {
    lock.lock();
    try {
      if (!over) {
        accumulator.send(outcome);
      }
    } catch (StopIteration end) {
      over = true;
      pool.completion().returned(end);
      pool.queues().stop();
    } catch (Throwable failure) {
      over = true;
      fail(failure);
    } finally {
      lock.unlock();
    }
  }

  /** Ends everything by a failure that belongs to no item. */
  void fail(Throwable failure) {
    pool.completion().failed(failure);
    pool.queues().stop();
  }

  /** Notes that a worker's generator failed when it was closed, which belongs to no item either. */
  void failedToClose(Throwable failure) {
    pool.completion().failed(failure);
  }

  /** Sends the accumulator null, when all is reported. */
  void end() {
    lock.lock();
    try {
      if (!over) {
        accumulator.send(null);
        pool.completion().failed(Misuse.goesOnAtTheEnd());
        accumulator.close();
      }
    } catch (StopIteration end) {
      pool.completion().returned(end);
    } catch (Throwable failure) {
      pool.completion().failed(failure);
    } finally {
      lock.unlock();
    }
    Owners.release(accumulator);
    pool.completion().complete();
  }
}
