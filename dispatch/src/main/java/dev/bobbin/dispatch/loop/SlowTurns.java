package dev.bobbin.dispatch.loop;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Watches the loop's thread from another one, and tells of turns that take long. */
final class SlowTurns implements Runnable {
  private final LoopCore loop;
  private final long limit;
  private final Consumer<? super SlowTurn> warning;

  /** The name of the task whose turn it is; null between the turns. */
  private volatile String task;

  /** How many turns have begun; with the name, it tells whether it is still the same turn. */
  private volatile long turn;

  private volatile long begun;
  private volatile boolean stopped;

  private SlowTurns(LoopCore loop, Duration limit, Consumer<? super SlowTurn> warning) {
    this.loop = loop;
    this.limit = Math.max(1, Timer.nanos(limit));
    this.warning = warning;
  }

  /** Begins to watch. */
  static SlowTurns start(LoopCore loop, Duration limit, Consumer<? super SlowTurn> warning) {
    SlowTurns turns = new SlowTurns(loop, limit, warning);
    Thread watcher = new Thread(turns, "bobbin-slow-turns");
    watcher.setDaemon(true);
    watcher.start();
    return turns;
  }

  void stop() {
    stopped = true;
  }

  void begin(Task<?> next) {
    begun = System.nanoTime();
    turn = turn + 1;
    task = next.name();
  }

  void end() {
    task = null;
  }

  @Override
  public void run() {
    long told = 0;
    while (!stopped) {
      LockSupport.parkNanos(Math.max(limit / 4, 1_000_000));
      long seen = turn;
      String name = task;
      long nanos = System.nanoTime() - begun;
      if (name != null && seen != told && nanos >= limit && tell(seen, name, nanos)) {
        told = seen;
      }
    }
  }

  private boolean tell(long seen, String name, long nanos) {
    Thread thread = loop.thread.running();
    StackTraceElement[] stack = thread == null ? new StackTraceElement[0] : thread.getStackTrace();
    if (task == null || turn != seen) {
      return false;
    }
    try {
      warning.accept(new SlowTurn(name, Duration.ofNanos(nanos), List.of(stack)));
    } catch (Throwable thrown) {
      loop.outside.call(() -> loop.failures.add(thrown));
    }
    return true;
  }
}
