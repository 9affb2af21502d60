package dev.bobbin.runtime;

import dev.bobbin.GeneratorExit;
import dev.bobbin.StopIteration;

/**
 * How a level of a chain ends, and what its parent gets from that: a result, an exception, or the
 * exit.
 *
 * <p>Levels that the driven one closes are in close mode: {@link #closing} is the innermost of
 * them, and its parent gets the exit when it has ended.
 */
abstract class Closing extends Registers {
  /** What the root gets when its delegate is closed; null if it has got it. */
  Throwable exit;

  /** The innermost frame below the root whose end a {@code close()} awaits; null if none. */
  GeneratorFrame closing;

  Closing(DelegatingFrame root) {
    super(root);
  }

  /** The driven level sees the exit that was raised, each lower one a fresh one. */
  final Throwable exitOf(GeneratorFrame frame) {
    if (frame != root) {
      return new GeneratorExit();
    }
    Throwable own = exit;
    exit = null;
    return own;
  }

  /** A value is in the root; returns true, and drops it, if a level in close mode yielded it. */
  final boolean ignoresExit() {
    root.value = null;
    raiseAbove(closing, Refusals.ignoredExit());
    return true;
  }

  /** The leaf has ended: its parent gets the result, or, from a level in close mode, the exit. */
  final void endLeaf(Object result) {
    GeneratorFrame child = leaf;
    DelegatingFrame parent = parentOf(child);
    boolean closed = child == closing;
    Throwable next = closed ? exitOf(parent) : null;
    if (next == null) {
      leaveAnswer(parent, closed ? null : result, DelegatingFrame.RESULT);
    } else {
      leaveAnswer(parent, next, DelegatingFrame.FAILURE);
    }
    leaveLast(parent);
    leaf = parent;
    left(child);
    child.state = GeneratorFrame.CLOSED;
  }

  /**
   * The leaf, which is no part of a close, has returned: its parent gets the result. Returns the
   * parent.
   */
  final DelegatingFrame leaveReturned(GeneratorFrame child) {
    DelegatingFrame parent = parentOf(child);
    parent.value = child.value;
    parent.pending = DelegatingFrame.RESULT;
    leaveLast(parent);
    child.state = GeneratorFrame.CLOSED;
    return parent;
  }

  /** The leaf has failed: its parent gets the exception, or, where it answers a close, the exit. */
  final void failLeaf() {
    GeneratorFrame child = leaf;
    Throwable failure = child.failure();
    if (child == closing && failure instanceof GeneratorExit) {
      endLeaf(null);
    } else {
      raiseAbove(child, failure);
    }
  }

  /** Lets the parent of a frame drop it, and raises an exception at its {@code yieldFrom}. */
  final void raiseAbove(GeneratorFrame child, Throwable failure) {
    leaveAnswer(parentOf(child), failure, DelegatingFrame.FAILURE);
    leave(child);
    left(child);
    addTrace(failure, leaf, leaf.point());
  }

  final void left(GeneratorFrame child) {
    asking = null;
    if (child.state == GeneratorFrame.FAILED) {
      child.value = null;
      child.state = GeneratorFrame.CLOSED;
    }
    if (closing == child) {
      closing = leaf == root ? null : leaf;
    }
  }

  final boolean answerClose(GeneratorFrame frame) {
    frame.dropLookAhead();
    if (frame.isClosed()) {
      endLeaf(null);
    }
    return false;
  }

  /**
   * As in CPython, what is raised into it comes out, unless it is a StopIteration: that is an end.
   */
  final void answerClosed(GeneratorFrame frame) {
    Throwable exception = raised;
    if (exception instanceof StopIteration stop) {
      int end = frame.state;
      endLeaf(stop.value());
      if (end == GeneratorFrame.RETURNED) {
        frame.state = end; // its own value has not been carried
      }
    } else if (exception != null) {
      raiseAbove(frame, exception);
    } else if (frame.state == GeneratorFrame.FAILED) {
      failLeaf();
    } else {
      endLeaf(frame.state == GeneratorFrame.RETURNED ? frame.value : null);
    }
  }
}
