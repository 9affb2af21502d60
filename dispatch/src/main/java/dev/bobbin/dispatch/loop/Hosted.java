package dev.bobbin.dispatch.loop;

import java.util.concurrent.Executor;

/**
 * Runs a loop in the thread of an executor, round by round. Between two rounds, either the executor
 * has the next one, or another thread waits until there is reason for one.
 */
final class Hosted implements Runnable {

  /** Who is to do the next thing. */
  private enum State {
    /** The executor: it has a round. */
    SCHEDULED,
    /** A thread that runs a round. */
    RUNNING,
    /** The thread that waits for sockets and deadlines. */
    WAITING,
    /** Nobody: all is over. */
    ENDED
  }

  /** What a round has come to if nothing is left to be waited for. */
  private static final long NOTHING = -1;

  private static final long POLL_MILLIS = 100;

  /** How often to ask an executor whose thread has ended for the next round: two seconds. */
  private static final int PATIENCE = 20;

  private final Engine engine;
  private final LoopCore loop;
  private final Executor executor;
  private final Run run;
  private final SelectorThread selectorThread;

  /** How long the round that runs wants to be waited for; NOTHING if tasks are ready. */
  private long wait = NOTHING;

  /** False while a round is handed to the executor, true if that called it meanwhile. */
  private final ThreadLocal<Boolean> runsWhatItHands = new ThreadLocal<>();

  /** Changed within the monitor, as what follows. */
  private State state = State.SCHEDULED;

  private RuntimeException failure;

  /** How often the executor was handed a round once more, and has not begun it. */
  private int handedAgain;

  Hosted(Engine engine, Executor executor) {
    this.engine = engine;
    loop = engine.core;
    this.executor = executor;
    run = engine.run(true, false);
    selectorThread = new SelectorThread(loop.poller, this::waited);
    loop.thread.host();
    engine.scheduler.idleBy(nanos -> wait = nanos);
  }

  void start() {
    try {
      executor.execute(this);
    } catch (Throwable refused) {
      engine.free();
      throw refused;
    }
  }

  /** One round; does nothing if it is nobody's turn, as when the executor was handed it twice. */
  @Override
  public void run() {
    if (runsWhatItHands.get() != null) {
      runsWhatItHands.set(true);
      return;
    }
    boolean again = true;
    while (again && change(State.SCHEDULED, State.RUNNING)) {
      again = step();
    }
  }

  /** Returns whether the next round is to follow on this thread. */
  private boolean step() {
    wait = NOTHING;
    loop.thread.awaitAndEnter();
    boolean goesOn;
    try {
      goesOn = Current.in(engine.scheduler, this::round);
    } finally {
      loop.thread.leave();
    }
    if (!goesOn) {
      end(run.outcome());
      return false;
    }
    if (wait == NOTHING || engine.scheduler.canGoOn()) {
      return schedule(State.RUNNING);
    }
    change(State.RUNNING, State.WAITING);
    selectorThread.await(wait);
    return false;
  }

  private boolean round() {
    if (run.isToGoOn()) {
      run.round();
    }
    return run.isToGoOn();
  }

  private void waited() {
    if (schedule(State.WAITING)) {
      run();
    }
  }

  /** Hands a round to the executor; returns whether that has run it at once, hence not yet. */
  private boolean schedule(State from) {
    change(from, State.SCHEDULED);
    runsWhatItHands.set(false);
    try {
      executor.execute(this);
      return runsWhatItHands.get();
    } catch (Throwable refused) {
      endHere(refused);
      return false;
    } finally {
      runsWhatItHands.remove();
    }
  }

  /** Ends the loop on this thread, unless the executor has a round, or another thread does it. */
  private void endHere(Throwable refused) {
    if (!change(State.SCHEDULED, State.RUNNING)) {
      return;
    }
    engine.scheduler.idleHere();
    loop.thread.awaitAndEnter();
    if (refused != null && !loop.shutdown.isStopping()) {
      engine.root.stop(
          "the executor of its loop refuses to run it", refused, Shutdown.DEFAULT_LIMIT);
    }
    end(engine.closeHere());
  }

  private void end(RuntimeException outcome) {
    selectorThread.end();
    engine.free();
    synchronized (this) {
      failure = outcome;
      state = State.ENDED;
      notifyAll();
    }
  }

  private synchronized boolean change(State from, State to) {
    if (state != from) {
      return false;
    }
    state = to;
    handedAgain = 0;
    notifyAll();
    return true;
  }

  /** Waits for the end of a loop that is stopping; returns what is to be told, once. */
  RuntimeException awaitEnd() {
    boolean interrupted = false;
    while (!isOver()) {
      if (isToEndHere()) {
        endHere(null);
      } else {
        interrupted |= awaitChange();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return takeFailure();
  }

  /** Returns whether the executor will not run the next round: it refuses, or waits for us. */
  private boolean isToEndHere() {
    synchronized (this) {
      if (state != State.SCHEDULED) {
        return false;
      }
      if (isOwnThread(loop.thread.last())) {
        return true;
      }
      handedAgain++;
    }
    try {
      // An executor that was shut down may have thrown away the round that it had.
      executor.execute(this);
      return false;
    } catch (Throwable refused) {
      return true;
    }
  }

  /** Returns whether the tasks may end on this thread, given the one that had the last round. */
  private boolean isOwnThread(Thread last) {
    // Before the first round nothing of a task has run, and any thread will do.
    return last == null
        || last == Thread.currentThread()
        // We may be in what has replaced it: then the round is behind us in the queue.
        || handedAgain >= PATIENCE && !last.isAlive();
  }

  private synchronized boolean isOver() {
    return state == State.ENDED;
  }

  private synchronized boolean awaitChange() {
    try {
      if (state != State.ENDED) {
        wait(POLL_MILLIS);
      }
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }

  private synchronized RuntimeException takeFailure() {
    RuntimeException taken = failure;
    failure = null;
    return taken;
  }
}
