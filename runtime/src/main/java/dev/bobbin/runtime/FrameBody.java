package dev.bobbin.runtime;

import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * A body that can be resumed, and what its end makes of the state.
 *
 * <p>A StackOverflowError may come at every call. So a state is left by a store right behind the
 * call of the body, before any other call; and what a call may still need is not forgotten before
 * it.
 */
abstract class FrameBody extends FrameState {

  /** Creates a body that has not started. */
  FrameBody() {}

  /** Runs the body from where it is; returns true at a suspension point, false at the end. */
  protected abstract boolean resume(Object sent, Throwable raised) throws Throwable;

  /** Nulls every field that holds a reference of the body. */
  protected abstract void clear();

  /** Returns the yielded value and forgets it; a frame that keeps it unboxed boxes it here. */
  protected Object take() {
    Object taken = value;
    value = null;
    return taken;
  }

  /** Returns what to throw when a body did not run; takes no frame, which would escape. */
  protected static GeneratorStateException bodyReplaced(String name) {
    return Refusals.bodyReplaced(name);
  }

  /** Returns what leaves a frame whose body has failed (PEP 479); takes no frame, either. */
  public static Throwable failure(Throwable thrown) {
    Throwable failure = thrown instanceof GeneratorExit ? failureUnder(thrown) : thrown;
    return failure instanceof NoSuchElementException
        ? Refusals.raisedStop((NoSuchElementException) failure)
        : failure;
  }

  /**
   * Who closes a generator swallows the exit: what try-with-resources has attached to it, since a
   * resource could not be closed, leaves instead, as it does in CPython.
   */
  private static Throwable failureUnder(Throwable exit) {
    Throwable leaving = exit;
    for (Throwable failure : exit.getSuppressed()) {
      if (leaving == exit) {
        leaving = failure;
      } else if (leaving != failure) {
        leaving.addSuppressed(failure);
      }
    }
    return leaving;
  }

  /** Refuses to drive a frame that is running. */
  void enter() {
    if (state < 0) {
      resumable();
    }
  }

  /** Resumes a frame that is neither running nor closed; returns false if it ended. */
  boolean drive(Object sent, Throwable raised) {
    if (run(last(sent, sent = null), last(raised, raised = null))) {
      return true;
    }
    if (state == FAILED) {
      throw Refusals.unchecked(endFailed());
    }
    endReturned();
    return false;
  }

  /**
   * Runs the body to its next suspension, or to its end, which the state tells then. If it cannot
   * be entered, that is thrown, and nothing has happened.
   *
   * @return whether it has suspended
   */
  final boolean run(Object sent, Throwable raised) {
    boolean suspended;
    try {
      suspended = resume(last(sent, sent = null), last(raised, raised = null));
    } catch (Throwable failure) {
      if (state >= 0) {
        throw Refusals.unchecked(failure);
      }
      state = FAILED;
      value = failure;
      return false;
    }
    if (!suspended && state < 0) {
      state = RETURNED;
    }
    return suspended;
  }

  /**
   * Lets go of all that a body has held which has returned. One that did not run is refused: its
   * first act is to change the state.
   */
  final void endReturned() {
    if (state >= 0) {
      throw bodyReplaced(FrameMetadata.of(this).name());
    }
    clear();
  }

  /** Returns what leaves this frame, whose body has failed, and lets go of all it held. */
  final Throwable failure() {
    clear();
    return failure((Throwable) value);
  }

  /** Closes the frame after a failure; returns what leaves it. */
  final Throwable endFailed() {
    Throwable failure = failure();
    state = CLOSED;
    value = null;
    return failure;
  }

  /** Closes the frame without running its body, unless it is closed. */
  final void abandon() {
    if (!isClosed()) {
      state = CLOSED;
      value = null;
      clear();
    }
  }

  /** Returns whether the body, or a delegate below it, runs. */
  boolean isRunning() {
    return isExecuting();
  }

  /** Takes the value that the body has just yielded; it waits if that fails. */
  final Object takeKept() {
    // A hasNext() may have fetched it.
    state |= LOOKED_AHEAD;
    Object taken = take();
    state -= LOOKED_AHEAD;
    return taken;
  }

  /** Raises an exception in the body; returns whether it yields, and not returns. */
  final boolean raises(Throwable exception) {
    Objects.requireNonNull(exception, "the raised exception is null");
    enter();
    if (keepsValue()) {
      throw Refusals.valueWaiting();
    }
    if (state <= 0) {
      abandon();
      throw Refusals.unchecked(exception);
    }
    return drive(null, last(exception, exception = null));
  }

  /** A value that was looked ahead is dropped, unless the close does not come so far. */
  final void closeSuspended(boolean kept, Object fetched) {
    GeneratorExit exit = new GeneratorExit();
    boolean yielded;
    dropLookAhead();
    value = null;
    try {
      yielded = drive(null, exit);
    } catch (GeneratorExit expected) {
      return;
    } catch (StackOverflowError overflow) {
      if (kept && state > 0) {
        state += LOOKED_AHEAD;
        value = fetched;
      }
      throw overflow;
    }
    if (yielded) {
      value = null;
      throw Refusals.ignoredExit();
    }
  }
}
