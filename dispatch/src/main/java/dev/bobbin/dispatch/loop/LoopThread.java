package dev.bobbin.dispatch.loop;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Which thread runs the loop, and who may call what meanwhile. Its monitor orders what other
 * threads bring with the start and the end of a run.
 */
final class LoopThread {
  /** Held by the thread that runs the loop. */
  private final ReentrantLock running = new ReentrantLock();

  /** The thread that runs the loop; null when none does. Written within the monitor. */
  private volatile Thread thread;

  /** The one that runs the loop, or has run it before; null if none has. */
  private volatile Thread last;

  /** Whether the loop runs, now and then, in a thread of an executor. */
  private volatile boolean hosted;

  /** Whether the thread was interrupted since it runs the loop. */
  private boolean interrupted;

  /** Leaves the loop to an executor: no thread may run it, nor use it between its turns. */
  void host() {
    hosted = true;
  }

  boolean isHosted() {
    return hosted;
  }

  /** Begins to run the loop. */
  void enter() {
    if (hosted) {
      throw new IllegalStateException(
          "this event loop runs already, by its executor; use submit() to give it work");
    }
    if (running.isHeldByCurrentThread()) {
      throw new IllegalStateException(
          "this event loop runs already, further up on this thread; a task yields spawn(...) or"
              + " join(...) instead of running the loop");
    }
    if (!running.tryLock()) {
      throw new IllegalStateException(
          "this event loop runs already, on another thread; use submit() to give it work");
    }
    begin();
  }

  /** Refuses to wait for itself. */
  void refuseToCloseFromWithin() {
    if (running.isHeldByCurrentThread()) {
      throw new IllegalStateException(
          "a task cannot close the event loop that runs it; call shutdownNow()");
    }
  }

  /** Begins to run the loop when nobody else does; waits for that. */
  void awaitAndEnter() {
    running.lock();
    begin();
  }

  private synchronized void begin() {
    thread = Thread.currentThread();
    last = thread;
    notifyAll();
  }

  /** Waits until a thread has begun to run the loop. */
  synchronized void awaitBegun() {
    boolean again = false;
    while (last == null) {
      try {
        wait();
      } catch (InterruptedException later) {
        again = true;
      }
    }
    if (again) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the run; the thread is interrupted again if it was. */
  void leave() {
    boolean again = interrupted;
    synchronized (this) {
      thread = null;
      interrupted = false;
    }
    running.unlock();
    if (again) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes an interrupt of the thread, to be set again at the end of the run. */
  boolean takeInterrupt() {
    boolean taken = Thread.interrupted();
    interrupted |= taken;
    return taken;
  }

  boolean isCurrent() {
    return thread == Thread.currentThread();
  }

  /** Returns the thread that runs the loop; null if none does. */
  Thread running() {
    return thread;
  }

  /** Returns the thread that runs the loop, or ran it before; null if none did. */
  Thread last() {
    return last;
  }

  /** Refuses to do something beside the thread that runs the loop. */
  void check(String what) {
    check(what, "");
  }

  /** Refuses to do something to an object, whose text nobody needs if all is well. */
  void check(String what, Object object) {
    Thread owner = thread;
    if (owner == null ? hosted : owner != Thread.currentThread()) {
      throw new IllegalStateException("cannot " + what + object + refusal(owner));
    }
  }

  private static String refusal(Thread owner) {
    if (owner == null) {
      return " outside of the tasks of a loop on an executor; use submit()";
    }
    return " on thread '"
        + Thread.currentThread().getName()
        + "': the event loop runs on thread '"
        + owner.getName()
        + "'; use submit(), which is for any thread";
  }
}
