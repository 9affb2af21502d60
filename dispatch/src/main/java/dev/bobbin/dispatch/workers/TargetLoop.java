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
final class TargetLoop<S, R> implements Runnable {
  private static final int WORKER = 0;

  private final Coroutine<?, ? super S, ? extends R> target;
  private final WorkerQueues<S> queues;
  private final Completion<R> completion;

  /** Whether the target has returned without being closed. */
  private volatile boolean endedItself;

  /** What came behind the end; guarded by itself. */
  private final List<S> unsent = new ArrayList<>();

  /** Creates what the thread runs. */
  TargetLoop(Coroutine<?, ? super S, ? extends R> target, WorkerPool<S, R> pool) {
    this.target = target;
    this.queues = pool.queues();
    this.completion = pool.completion();
  }

  @Override
  public void run() {
    queues.enter(WORKER);
    try {
      sendAll();
      target.close();
      completion.returned(target.result());
    } catch (StopIteration end) {
      endedItself = true;
      completion.returned(end);
    } catch (Throwable failure) {
      completion.failed(failure);
    }
    queues.stop();
    keepUnsent();
    queues.leave(WORKER);
    Owners.release(target);
    completion.complete();
  }

  /** Ends when the queues are closed and empty, or stopped. */
  private void sendAll() {
    Ticket<S> ticket = queues.take(WORKER);
    while (ticket != null && queues.isToRun(WORKER)) {
      sendTimed(ticket);
      ticket = queues.take(WORKER);
    }
    keep(ticket);
  }

  private void sendTimed(Ticket<S> ticket) {
    TicketResult result = TicketResult.CANCELLED;
    long start = System.nanoTime();
    try {
      startTarget();
      result = TicketResult.FAILED;
      send(ticket);
      result = TicketResult.DONE;
    } catch (StopIteration end) {
      result = result == TicketResult.FAILED ? TicketResult.DONE : result;
      throw end;
    } finally {
      queues.finished(WORKER, result, System.nanoTime() - start);
      if (result == TicketResult.CANCELLED) {
        keep(ticket);
      }
    }
  }

  private void startTarget() {
    if (target.state() == State.CREATED) {
      target.next();
    }
  }

  private void send(Ticket<S> ticket) {
    if (ticket.raised() == null) {
      target.send(ticket.item());
    } else {
      target.raise(ticket.raised());
    }
  }

  private void keepUnsent() {
    Ticket<S> ticket = queues.take(WORKER);
    while (ticket != null) {
      keep(ticket);
      ticket = queues.take(WORKER);
    }
  }

  private void keep(Ticket<S> ticket) {
    if (ticket == null) {
      return;
    }
    if (ticket.raised() != null) {
      // As from a generator that is closed, it comes out.
      completion.failed(ticket.raised());
      return;
    }
    synchronized (unsent) {
      unsent.add(ticket.item());
    }
  }

  /** Returns what the target was not sent. */
  List<S> unsent() {
    synchronized (unsent) {
      return new ArrayList<>(unsent);
    }
  }

  /** Throws, once, if the target returned before it was sent all, and nobody was told. */
  void refuseToLose() {
    int lost = unsent().size();
    if (completion.takeReturnNews() && endedItself && lost > 0) {
      throw Misuse.lostBehindTheEnd(lost);
    }
  }

  /** Claims the target for this thread. */
  void claim() {
    Owners.claim(target, "threaded coroutine");
    queues.tellDriven(WORKER, target);
  }

  /** Gives the target back, if the thread could not start. */
  void release() {
    Owners.release(target);
  }
}
