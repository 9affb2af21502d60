package dev.bobbin.dispatch.workers;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen.State;
import dev.bobbin.StopIteration;
import dev.bobbin.dispatch.Outcome;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The accumulator, which one thread at a time enters.
 *
 * @param <S> the items
 * @param <V> what workers yield for an item
 * @param <R> what the accumulator returns
 */
public final class Gathering<S, V, R> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Coroutine<?, ? super Outcome<S, V>, ? extends R> accumulator;
  private final Team<S, R> team;
  private boolean over;

  /** Creates a gathering that has not started. */
  public Gathering(Coroutine<?, ? super Outcome<S, V>, ? extends R> accumulator, Team<S, R> team) {
    this.accumulator = accumulator;
    this.team = team;
  }

  /** Runs the accumulator to its first yield. */
  public void start() {
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
  public void abandon() {
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
      team.ending().returned(end.value());
      team.handOver().stop();
    } catch (Throwable failure) {
      over = true;
      fail(failure);
    } finally {
      lock.unlock();
    }
  }

  /** Ends everything by a failure that belongs to no item. */
  void fail(Throwable failure) {
    team.ending().failed(failure);
    team.handOver().stop();
  }

  /** Notes that a worker's generator failed when it was closed, which belongs to no item either. */
  void failedToClose(Throwable failure) {
    team.ending().failed(failure);
  }

  /** Sends the accumulator null, when all is reported. */
  void end() {
    lock.lock();
    try {
      if (!over) {
        accumulator.send(null);
        accumulator.close();
        team.ending().returned(accumulator.result());
      }
    } catch (StopIteration end) {
      team.ending().returned(end.value());
    } catch (Throwable failure) {
      team.ending().failed(failure);
    } finally {
      lock.unlock();
    }
    Owners.release(accumulator);
    team.ending().complete();
  }
}
