package dev.bobbin.benchmarks.peers;

import com.offbynull.coroutines.user.Continuation;
import com.offbynull.coroutines.user.Coroutine;
import com.offbynull.coroutines.user.CoroutineReader;
import com.offbynull.coroutines.user.CoroutineRunner;
import com.offbynull.coroutines.user.CoroutineWriter;

/** A suspended coroutine of offbynull's, and its own form of it as bytes. */
public final class SavedOffbynull {
  private final CoroutineWriter writer = new CoroutineWriter();
  private final CoroutineReader reader = new CoroutineReader();
  private final CoroutineRunner runner;

  private SavedOffbynull(Coroutine body) {
    this.runner = new CoroutineRunner(body);
    advance(runner);
  }

  /** Returns one with three variables. */
  public static SavedOffbynull fibonacci() {
    return new SavedOffbynull(new Fibonacci());
  }

  /** Returns one at the bottom of so many calls. */
  public static SavedOffbynull chain(int depth) {
    return new SavedOffbynull(new Chain(depth));
  }

  private static Object advance(CoroutineRunner runner) {
    runner.execute();
    return runner.getContext();
  }

  /** Goes on; returns the value. */
  public Object advance() {
    return advance(runner);
  }

  /** Returns it as bytes. */
  public byte[] save() {
    return writer.write(runner);
  }

  /** Returns what was saved. */
  public CoroutineRunner restore(byte[] saved) {
    return reader.read(saved);
  }

  /** Restores it; returns the next value of the copy. */
  public Object next(byte[] saved) {
    return advance(restore(saved));
  }

  private static final class Fibonacci implements Coroutine {
    private static final long serialVersionUID = 1L;

    @Override
    public void run(Continuation c) {
      long last = 0;
      long next = 1;
      for (int round = 0; ; round++) {
        c.setContext(last + round);
        c.suspend();
        long sum = last + next;
        last = next;
        next = sum;
      }
    }
  }

  private static final class Chain implements Coroutine {
    private static final long serialVersionUID = 1L;
    private final int depth;

    Chain(int depth) {
      this.depth = depth;
    }

    @Override
    public void run(Continuation c) {
      descend(c, depth);
    }

    private static void descend(Continuation c, int depth) {
      if (depth > 0) {
        descend(c, depth - 1);
      }
      while (true) {
        c.setContext(depth);
        c.suspend();
      }
    }
  }
}
