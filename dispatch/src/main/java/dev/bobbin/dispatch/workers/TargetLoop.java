package dev.bobbin.dispatch.workers;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen.State;
import dev.bobbin.StopIteration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the thread behind a threaded coroutine does: it sends the items to the target, and closes it
 * in the end.
 *
 * @param <S> the items
 * @param <R> what the target returns
 */
public final class TargetLoop<S, R> implements Runnable {
  private static final int WORKER = 0;

  private final Coroutine<?, ? super S, ? extends R> target;
  private final HandOver<S> handOver;
  private final Ending<R> ending;

  /** Whether the target has returned without being closed. */
  private volatile boolean endedItself;

  /** What came behind the end; guarded by itself. */
  private final List<S> unsent = new ArrayList<>();

  /** Creates what the thread runs. */
  public TargetLoop(Coroutine<?, ? super S, ? extends R> target, Team<S, R> team) {
    this.target = target;
    this.handOver = team.handOver();
    this.ending = team.ending();
  }

  @Override
  public void run() {
    handOver.enter(WORKER);
    try {
      sendAll();
      target.close();
      ending.returned(target.result());
    } catch (StopIteration end) {
      endedItself = true;
      ending.returned(end.value());
    } catch (Throwable failure) {
      ending.failed(failure);
    }
    handOver.stop();
    keepUnsent();
    Owners.release(target);
    ending.complete();
  }

  /** Ends when the hand-over is closed and empty, or stopped. */
  private void sendAll() {
    Entry<S> entry = handOver.take(WORKER);
    while (entry != null && handOver.isToRun(WORKER)) {
      sendTimed(entry);
      entry = handOver.take(WORKER);
    }
    keep(entry);
  }

  private void sendTimed(Entry<S> entry) {
    Fate fate = Fate.CANCELLED;
    long start = System.nanoTime();
    try {
      startTarget();
      fate = Fate.FAILED;
      send(entry);
      fate = Fate.DONE;
    } catch (StopIteration end) {
      fate = fate == Fate.FAILED ? Fate.DONE : fate;
      throw end;
    } finally {
      handOver.finished(WORKER, fate, System.nanoTime() - start);
      if (fate == Fate.CANCELLED) {
        keep(entry);
      }
    }
  }

  private void startTarget() {
    if (target.state() == State.CREATED) {
      target.next();
    }
  }

  private void send(Entry<S> entry) {
    if (entry.raised() == null) {
      target.send(entry.item());
    } else {
      target.raise(entry.raised());
    }
  }

  private void keepUnsent() {
    Entry<S> entry = handOver.take(WORKER);
    while (entry != null) {
      keep(entry);
      entry = handOver.take(WORKER);
    }
  }

  private void keep(Entry<S> entry) {
    if (entry == null) {
      return;
    }
    if (entry.raised() != null) {
      // As from a generator that is closed, it comes out.
      ending.failed(entry.raised());
      return;
    }
    synchronized (unsent) {
      unsent.add(entry.item());
    }
  }

  /** Returns what the target was not sent. */
  public List<S> unsent() {
    synchronized (unsent) {
      return new ArrayList<>(unsent);
    }
  }

  /** Throws, once, if the target returned before it was sent all, and nobody was told. */
  public void refuseToLose() {
    int lost = unsent().size();
    if (ending.takeReturnNews() && endedItself && lost > 0) {
      throw Misuse.lostBehindTheEnd(lost);
    }
  }

  /** Claims the target for this thread. */
  public void claim() {
    Owners.claim(target, "threaded coroutine");
  }

  /** Gives the target back, if the thread could not start. */
  public void release() {
    Owners.release(target);
  }
}
