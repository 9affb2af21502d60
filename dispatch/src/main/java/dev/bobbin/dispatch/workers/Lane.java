package dev.bobbin.dispatch.workers;

import dev.bobbin.dispatch.Counters;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * The queue of one worker and what is counted of it; all of it guarded by the hand-over's lock.
 *
 * @param <S> the item
 */
final class Lane<S> {
  /** Signalled when an entry comes, and when no more will come. */
  final Condition filled;

  /** Signalled when an entry is taken, and when no more is accepted. */
  final Condition room;

  /** What the worker has not taken yet, oldest first. */
  private final Queue<Entry<S>> entries = new ArrayDeque<>();

  private Thread thread;
  private boolean running;
  private long submitted;
  private long busyNanos;

  /** How many entries had which fate, by its ordinal. */
  private final long[] fates = new long[Fate.values().length];

  Lane(Lock lock) {
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
    return entries.size();
  }

  int load() {
    return entries.size() + (running ? 1 : 0);
  }

  void add(Entry<S> entry) {
    entries.add(entry);
    entry.waiting++;
    submitted++;
    filled.signal();
  }

  /** Takes the next entry, if any; notes that the worker runs, unless the entry is cancelled. */
  Entry<S> poll(boolean stopped) {
    Entry<S> entry = entries.poll();
    if (entry != null) {
      entry.waiting--;
      running = !stopped && !entry.cancelled;
      if (!running) {
        fates[Fate.CANCELLED.ordinal()]++;
      }
      room.signal();
    }
    return entry;
  }

  boolean isRunning() {
    return running;
  }

  void finished(Fate fate, long nanos) {
    running = false;
    fates[fate.ordinal()]++;
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
        fates[Fate.DONE.ordinal()],
        fates[Fate.FAILED.ordinal()],
        fates[Fate.CANCELLED.ordinal()],
        running ? 1 : 0,
        entries.size(),
        Duration.ofNanos(busyNanos));
  }
}
