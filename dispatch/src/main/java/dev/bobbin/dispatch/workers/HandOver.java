package dev.bobbin.dispatch.workers;

import dev.bobbin.dispatch.Counters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The bounded queues between those who send and the workers, one for each worker.
 *
 * <p>One lock guards them all. So an item goes to all workers or to none, the least loaded one is
 * known, and the counters are of one moment. What workers do with an item is done outside of it.
 *
 * @param <S> the item
 */
public final class HandOver<S> {
  /** Stands for the least loaded worker. */
  static final int ANY = -1;

  /** Stands for every worker. */
  static final int ALL = -2;

  private enum Phase {
    OPEN,
    /** Nothing is accepted; what is queued is worked on. */
    DRAINING,
    /** Nothing is accepted; what is queued is cancelled. */
    STOPPED
  }

  private final ReentrantLock lock = new ReentrantLock();

  /** Signalled when there is room in any queue, and when no more is accepted. */
  private final Condition anyRoom = lock.newCondition();

  private final List<Lane<S>> lanes = new ArrayList<>();
  private final int capacity;
  private Phase phase = Phase.OPEN;
  private int present;

  HandOver(int workers, int capacity) {
    for (int i = 0; i < workers; i++) {
      lanes.add(new Lane<>(lock));
    }
    this.capacity = capacity;
    this.present = workers;
  }

  /**
   * Waits for room and puts the item there; returns null if nothing is accepted any more.
   *
   * @param raised what is to be raised instead of sending the item, or null
   * @param choice the worker's number, {@link #ANY} or {@link #ALL}
   */
  Entry<S> put(S item, Throwable raised, int choice) throws InterruptedException {
    lock.lock();
    try {
      while (phase == Phase.OPEN && !hasRoom(choice)) {
        if (isOwnThread()) {
          throw Misuse.fullForItself();
        }
        (choice < 0 ? anyRoom : lanes.get(choice).room).await();
      }
      return phase == Phase.OPEN ? add(new Entry<>(this, item, raised), choice) : null;
    } finally {
      lock.unlock();
    }
  }

  private boolean hasRoom(int choice) {
    return switch (choice) {
      case ANY -> lanes.stream().anyMatch(this::hasRoom);
      case ALL -> lanes.stream().allMatch(this::hasRoom);
      default -> hasRoom(lanes.get(choice));
    };
  }

  private boolean hasRoom(Lane<S> lane) {
    return lane.size() < capacity;
  }

  private Entry<S> add(Entry<S> entry, int choice) {
    if (choice == ALL) {
      lanes.forEach(lane -> lane.add(entry));
    } else {
      (choice == ANY ? leastLoaded() : lanes.get(choice)).add(entry);
    }
    return entry;
  }

  private Lane<S> leastLoaded() {
    Lane<S> least = null;
    for (Lane<S> lane : lanes) {
      if (hasRoom(lane) && (least == null || lane.load() < least.load())) {
        least = lane;
      }
    }
    return least;
  }

  boolean cancel(Entry<S> entry) {
    lock.lock();
    try {
      boolean inTime = entry.waiting > 0 && !entry.cancelled;
      entry.cancelled |= inTime;
      return inTime;
    } finally {
      lock.unlock();
    }
  }

  /** Tells that the current thread is the one of a worker. */
  void enter(int worker) {
    lock.lock();
    try {
      lanes.get(worker).enter();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the worker's next entry; returns null if there will be none. */
  Entry<S> take(int worker) {
    lock.lock();
    try {
      Lane<S> lane = lanes.get(worker);
      while (lane.size() == 0 && phase == Phase.OPEN) {
        lane.filled.awaitUninterruptibly();
      }
      // Who interrupts a worker interrupts what it does, not what it will do.
      Thread.interrupted();
      Entry<S> entry = lane.poll(phase == Phase.STOPPED);
      anyRoom.signalAll();
      return entry;
    } finally {
      lock.unlock();
    }
  }

  /** Returns whether the entry that the worker took last is to be worked on. */
  boolean isToRun(int worker) {
    // Written by the worker's own thread only, which is the one that asks.
    return lanes.get(worker).isRunning();
  }

  /** Counts what the worker has done with its entry; from here on it is not interrupted for it. */
  void finished(int worker, Fate fate, long nanos) {
    lock.lock();
    try {
      lanes.get(worker).finished(fate, nanos);
      Thread.interrupted();
    } finally {
      lock.unlock();
    }
  }

  /** Tells that a worker has reported all; returns whether it was the last. */
  boolean leave() {
    lock.lock();
    try {
      return --present == 0;
    } finally {
      lock.unlock();
    }
  }

  /** Accepts nothing more; returns whether it did. */
  boolean close() {
    return leaveOpen(Phase.DRAINING);
  }

  /** Accepts nothing more, cancels what is queued, and interrupts what runs. */
  boolean stop() {
    return leaveOpen(Phase.STOPPED);
  }

  private boolean leaveOpen(Phase next) {
    lock.lock();
    try {
      boolean wasOpen = phase == Phase.OPEN;
      if (next.compareTo(phase) > 0) {
        phase = next;
        lanes.forEach(this::wake);
        anyRoom.signalAll();
      }
      return wasOpen;
    } finally {
      lock.unlock();
    }
  }

  private void wake(Lane<S> lane) {
    lane.filled.signalAll();
    lane.room.signalAll();
    if (phase == Phase.STOPPED) {
      lane.interruptIfRunning();
    }
  }

  boolean isOpen() {
    lock.lock();
    try {
      return phase == Phase.OPEN;
    } finally {
      lock.unlock();
    }
  }

  /** Returns whether the current thread is the one of a worker. */
  boolean isOwnThread() {
    lock.lock();
    try {
      Thread current = Thread.currentThread();
      return lanes.stream().anyMatch(lane -> lane.isOwn(current));
    } finally {
      lock.unlock();
    }
  }

  Counters counters() {
    lock.lock();
    try {
      return new Counters(lanes.stream().map(Lane::counters).toList());
    } finally {
      lock.unlock();
    }
  }
}
