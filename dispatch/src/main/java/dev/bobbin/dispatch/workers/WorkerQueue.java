package dev.bobbin.dispatch.workers;

import dev.bobbin.dispatch.internal.Handover;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * The queue of one worker and what is counted of it; all of it guarded by the lock of all queues.
 *
 * @param <S> the item
 */
final class WorkerQueue<S> {
  /** What a recording of the run calls the worker. */
  private final String name;

  /** Signalled when a ticket comes, and when no more will come. */
  final Condition filled;

  /** Signalled when a ticket is taken, and when no more is accepted. */
  final Condition room;

  /** What the worker has not taken yet, oldest first. */
  private final Queue<Ticket<S>> tickets = new ArrayDeque<>();

  private Thread thread;
  private boolean running;
  private long submitted;
  private long busyNanos;

  /** How many tickets had which result, by its ordinal. */
  private final long[] results = new long[TicketResult.values().length];

  WorkerQueue(String name, Lock lock) {
    this.name = name;
    filled = lock.newCondition();
    room = lock.newCondition();
  }

  void enter() {
    thread = Thread.currentThread();
  }

  boolean isOwn(Thread other) {
    return thread == other;
  }

  int size() {
    return tickets.size();
  }

  int load() {
    return tickets.size() + (running ? 1 : 0);
  }

  void add(Ticket<S> ticket) {
    Handover.put(this, name, ticket.carried(), null);
    tickets.add(ticket);
    ticket.waiting++;
    submitted++;
    filled.signal();
  }

  /** Takes the next ticket, if any; notes that the worker runs, unless the ticket is cancelled. */
  Ticket<S> poll(boolean stopped) {
    Ticket<S> ticket = tickets.poll();
    if (ticket != null) {
      ticket.waiting--;
      running = !stopped && !ticket.cancelled;
      if (!running) {
        results[TicketResult.CANCELLED.ordinal()]++;
      }
      room.signal();
    }
    return ticket;
  }

  /** Says what has become of a ticket that was taken; without a lock, by the worker's thread. */
  void tellTaken(Ticket<S> ticket) {
    if (running) {
      Handover.taken(this, name, ticket.carried(), null);
    } else {
      Handover.discarded(this, name, ticket.carried());
    }
  }

  /** Says which generator the worker drives. */
  void tellDriven(Object generator) {
    Handover.works(this, name, generator);
  }

  boolean isRunning() {
    return running;
  }

  void finished(TicketResult result, long nanos) {
    running = false;
    results[result.ordinal()]++;
    busyNanos += nanos;
  }

  void interruptIfRunning() {
    if (running) {
      thread.interrupt();
    }
  }

  Counters.Worker counters() {
    return new Counters.Worker(
        submitted,
        results[TicketResult.DONE.ordinal()],
        results[TicketResult.FAILED.ordinal()],
        results[TicketResult.CANCELLED.ordinal()],
        running ? 1 : 0,
        tickets.size(),
        Duration.ofNanos(busyNanos));
  }
}
