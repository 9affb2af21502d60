package dev.bobbin.dispatch.loop;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What belongs to a loop: that of the task that uses it first, by a request or by a call. When that
 * loop has been closed, it is anybody's again, with all that is in it.
 */
abstract class LoopOwned {
  private static final VarHandle LOOP = loopHandle();

  /** What this is a part of, and belongs to the same loop as; null if it is a whole. */
  private final LoopOwned whole;

  /** Null before the first use; of a part, also while only its whole has been used. */
  private LoopCore loop;

  LoopOwned() {
    this(null);
  }

  LoopOwned(LoopOwned whole) {
    this.whole = whole;
  }

  private static VarHandle loopHandle() {
    try {
      return MethodHandles.lookup().findVarHandle(LoopOwned.class, "loop", LoopCore.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /** Refuses tasks of other loops. */
  final void checkTask(Task<?> task) {
    // Plain: who finds its own loop here is in the thread of that loop.
    if (loop != task.loop() && !claim(task.loop())) {
      throw new IllegalStateException(Misuse.otherLoop(Text.of(this), task));
    }
  }

  /**
   * Refuses a call beside the thread that runs the loop.
   *
   * @param call completes "cannot", before the text of this
   */
  final void checkThread(String call) {
    LoopCore known = loop;
    if (known != null && known.thread.isCurrent()) {
      return;
    }
    Task<?> task = Current.task();
    if (owner() == null && task != null) {
      claim(task.loop());
    }
    LoopCore owner = owner();
    if (owner != null) {
      owner.thread.check(call, this);
    }
  }

  /**
   * Makes this belong to a loop, unless it belongs to another one.
   *
   * @return whether it belongs to it
   */
  final boolean claim(LoopCore claiming) {
    if (whole != null) {
      boolean claimed = whole.claim(claiming);
      if (claimed) {
        LOOP.setRelease(this, claiming);
      }
      return claimed;
    }
    LoopCore before = (LoopCore) LOOP.getAcquire(this);
    if (before == claiming) {
      return true;
    }
    // Of two loops that come at once, one has it.
    return isFree(before) && LOOP.compareAndSet(this, before, claiming);
  }

  /** Returns the loop that this belongs to; null if there is none, or it was closed. */
  private LoopCore owner() {
    if (whole != null) {
      return whole.owner();
    }
    LoopCore owner = (LoopCore) LOOP.getAcquire(this);
    return isFree(owner) ? null : owner;
  }

  private static boolean isFree(LoopCore owner) {
    return owner == null || owner.shutdown.isClosed();
  }
}
