package dev.bobbin.conformance.reference;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Runs a body on a thread of its own, by turns with the thread that resumes it: of the two, one
 * always waits.
 */
final class BodyThread {
  private static final ThreadLocal<BodyThread> CURRENT = new ThreadLocal<>();
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(BodyThread::daemonThread);

  /** The bodies that have started and not ended. */
  private static final Set<BodyThread> STARTED = ConcurrentHashMap.newKeySet();

  /** How often a body may swallow {@link Abandoned} before its thread is left waiting. */
  private static final int PATIENCE = 100;

  private final ThreadedCoroutine coroutine;
  private final Body body;
  private final Semaphore bodyTurn = new Semaphore(0);
  private final Semaphore callerTurn = new Semaphore(0);

  private Object sent;
  private Throwable raised;
  private boolean yielded;
  private Object handedOver;
  private Throwable failure;
  private boolean started;
  private boolean ended;
  private int abandonments;

  BodyThread(ThreadedCoroutine coroutine, Body body) {
    this.coroutine = coroutine;
    this.body = body;
  }

  private static Thread daemonThread(Runnable work) {
    Thread thread = new Thread(work, "reference body");
    thread.setDaemon(true);
    return thread;
  }

  /** Returns the coroutine whose body calls this. */
  static ThreadedCoroutine current() {
    BodyThread thread = CURRENT.get();
    if (thread == null) {
      throw new IllegalStateException("no reference generator runs on " + Thread.currentThread());
    }
    return thread.coroutine;
  }

  /** Runs the body to its next yield; returns false if it returned. */
  boolean resume(Object sent, Throwable raised) throws Throwable {
    // A body that is being ended may drive itself in its finally block: it would wait for itself.
    if (ended || abandonments > 0) {
      throw new Abandoned();
    }
    this.sent = sent;
    this.raised = raised;
    giveTurn();
    callerTurn.acquireUninterruptibly();
    if (failure != null) {
      throw failure;
    }
    return yielded;
  }

  private void giveTurn() {
    if (started) {
      bodyTurn.release();
    } else {
      started = true;
      STARTED.add(this);
      THREADS.execute(this::run);
    }
  }

  /** Returns what the body yielded last, or, after its end, what it returned. */
  Object handedOver() {
    return handedOver;
  }

  private void run() {
    CURRENT.set(this);
    try {
      handedOver = body.run();
    } catch (Throwable thrown) {
      failure = thrown;
    }
    CURRENT.remove();
    STARTED.remove(this);
    yielded = false;
    ended = true;
    callerTurn.release();
  }

  /** Called by the body: hands over a value and waits; returns what is sent. */
  Object suspend(Object value) throws Throwable {
    if (abandonments > 0) {
      refuseAbandoned();
    }
    handedOver = value;
    yielded = true;
    callerTurn.release();
    bodyTurn.acquireUninterruptibly();
    if (abandonments > 0) {
      refuseAbandoned();
    }
    if (raised != null) {
      throw raised;
    }
    return sent;
  }

  private void refuseAbandoned() {
    abandonments++;
    if (abandonments > PATIENCE) {
      callerTurn.release();
      bodyTurn.acquireUninterruptibly();
    }
    throw new Abandoned();
  }

  /** Ends every body that waits at a yield. */
  static void endAll() {
    for (BodyThread thread : STARTED) {
      if (STARTED.remove(thread) && !thread.ended) {
        thread.abandonments = 1;
        thread.bodyTurn.release();
        thread.callerTurn.acquireUninterruptibly();
        thread.ended = true;
      }
    }
  }
}
