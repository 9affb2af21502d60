package dev.bobbin.dispatch.workers;

import dev.bobbin.dispatch.internal.Handover;
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
final class WorkerQueues<S> {
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

  /** Signalled for each item that is taken from any queue, and when no more is accepted. */
  private final Condition roomInAny = lock.newCondition();

  /** Signalled when there is room in all queues, and when no more is accepted. */
  private final Condition roomInAll = lock.newCondition();

  private final List<WorkerQueue<S>> queues = new ArrayList<>();
  private final int capacity;
  private Phase phase = Phase.OPEN;
  private int present;

  WorkerQueues(int workers, int capacity) {
    for (int i = 0; i < workers; i++) {
      queues.add(new WorkerQueue<>("worker-" + i, lock));
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
  Ticket<S> put(S item, Throwable raised, int choice) throws InterruptedException {
    Ticket<S> ticket = new Ticket<>(lock, item, raised);
    Handover.offered(ticket.carried());
    lock.lock();
    try {
      while (phase == Phase.OPEN && !hasRoom(choice)) {
        if (isOwnThread()) {
          throw Misuse.fullForItself();
        }
        room(choice).await();
      }
      return phase == Phase.OPEN ? add(ticket, choice) : null;
    } finally {
      lock.unlock();
    }
  }

  private Condition room(int choice) {
    return switch (choice) {
      case ANY -> roomInAny;
      case ALL -> roomInAll;
      default -> queues.get(choice).room;
    };
  }

  private boolean hasRoom(int choice) {
    return switch (choice) {
      case ANY -> leastLoaded() != null;
      case ALL -> isRoomInAll();
      default -> hasRoom(queues.get(choice));
    };
  }

  private boolean isRoomInAll() {
    for (WorkerQueue<S> queue : queues) {
      if (!hasRoom(queue)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasRoom(WorkerQueue<S> queue) {
    return queue.size() < capacity;
  }

  private Ticket<S> add(Ticket<S> ticket, int choice) {
    if (choice == ALL) {
      queues.forEach(queue -> queue.add(ticket));
      signalRoomInAll();
    } else {
      (choice == ANY ? leastLoaded() : queues.get(choice)).add(ticket);
    }
    return ticket;
  }

  /** Wakes one sender only: the others would find its item where they wanted to put theirs. */
  private void signalRoomInAll() {
    if (lock.hasWaiters(roomInAll) && isRoomInAll()) {
      roomInAll.signal();
    }
  }

  /** Returns the worker with room that has the least to do; null if there is no room. */
  private WorkerQueue<S> leastLoaded() {
    WorkerQueue<S> least = null;
    for (WorkerQueue<S> queue : queues) {
      if (hasRoom(queue) && (least == null || queue.load() < least.load())) {
        least = queue;
      }
    }
    return least;
  }

  /** Tells that the current thread is the one of a worker. */
  void enter(int worker) {
    lock.lock();
    try {
      queues.get(worker).enter();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the worker's next ticket; returns null if there will be none. */
  Ticket<S> take(int worker) {
    Ticket<S> ticket = await(worker);
    if (ticket != null) {
      queues.get(worker).tellTaken(ticket);
    }
    return ticket;
  }

  private Ticket<S> await(int worker) {
    lock.lock();
    try {
      WorkerQueue<S> queue = queues.get(worker);
      while (queue.size() == 0 && phase == Phase.OPEN) {
        queue.filled.awaitUninterruptibly();
      }
      // Who interrupts a worker interrupts what it does, not what it will do.
      Thread.interrupted();
      Ticket<S> ticket = queue.poll(phase == Phase.STOPPED);
      roomInAny.signal();
      signalRoomInAll();
      return ticket;
    } finally {
      lock.unlock();
    }
  }

  /** Returns whether the ticket that the worker took last is to be worked on. */
  boolean isToRun(int worker) {
    // Written by the worker's own thread only, which is the one that asks.
    return queues.get(worker).isRunning();
  }

  /** Counts what the worker has done with its ticket; from here on it is not interrupted for it. */
  void finished(int worker, TicketResult result, long nanos) {
    lock.lock();
    try {
      queues.get(worker).finished(result, nanos);
      Thread.interrupted();
    } finally {
      lock.unlock();
    }
  }

  /** Says which generator a worker drives. */
  void tellDriven(int worker, Object generator) {
    queues.get(worker).tellDriven(generator);
  }

  /** Tells that a worker has reported all; returns whether it was the last. */
  boolean leave(int worker) {
    Handover.ended(queues.get(worker));
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
        queues.forEach(this::wake);
        roomInAny.signalAll();
        roomInAll.signalAll();
      }
      return wasOpen;
    } finally {
      lock.unlock();
    }
  }

  private void wake(WorkerQueue<S> queue) {
    queue.filled.signalAll();
    queue.room.signalAll();
    if (phase == Phase.STOPPED) {
      queue.interruptIfRunning();
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
      return queues.stream().anyMatch(queue -> queue.isOwn(current));
    } finally {
      lock.unlock();
    }
  }

  Counters counters() {
    lock.lock();
    try {
      return new Counters(queues.stream().map(WorkerQueue::counters).toList());
    } finally {
      lock.unlock();
    }
  }
}
