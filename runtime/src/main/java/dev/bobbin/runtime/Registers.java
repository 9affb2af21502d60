package dev.bobbin.runtime;

import java.lang.ref.WeakReference;

/**
 * What one level of a chain does to the next, kept in registers: a value to send, or an exception
 * to raise; and the way down to the level that gets it.
 */
abstract class Registers extends Route {
  /** The value to send, unless {@link #raised} is there; may be null. */
  Object sent;

  /** The exception to raise; null if there is none. */
  Throwable raised;

  /** The exception that was raised in the body which runs; the body may let it go. */
  WeakReference<Throwable> raisedIn;

  /** The leaf's parent, if the leaf is a generator of others that gets its first step from it. */
  DelegatingFrame asking;

  /** The exceptions that got the suspended parents in this drive; null if there are none. */
  DelegationTrace trace;

  Registers(DelegatingFrame root) {
    super(root);
  }

  final Object takeSent() {
    Object taken = sent;
    sent = null;
    return taken;
  }

  final Throwable takeRaised() {
    Throwable taken = raised;
    raised = null;
    raisedIn = taken == null ? null : new WeakReference<>(taken);
    return taken;
  }

  /** Ends the delegation of the leaf, which gets a result. */
  final void answer(DelegatingFrame parent, Object result) {
    leaveAnswer(parent, result, DelegatingFrame.RESULT);
    parent.delegate = null;
  }

  /**
   * Leaves in a frame what its delegate has left: the body takes it from there when it has been
   * entered, now or in a later drive. Only then is the delegate left: a stack overflow in between
   * does it all again.
   *
   * @param pending {@link DelegatingFrame#RESULT} or {@link DelegatingFrame#FAILURE}
   */
  final void leaveAnswer(DelegatingFrame parent, Object left, byte pending) {
    // A close comes to frames that keep a value, in the same field.
    parent.dropLookAhead();
    parent.value = left;
    parent.pending = pending;
    sent = null;
    raised = null;
  }

  /** Ends the delegation of the leaf, and raises an exception at its {@code yieldFrom}. */
  final void raiseAt(DelegatingFrame parent, Throwable failure) {
    leaveAnswer(parent, failure, DelegatingFrame.FAILURE);
    parent.delegate = null;
    asking = null;
    addTrace(failure, parent, parent.point());
  }

  /**
   * Adds the frames from the given one upward to a stack trace, if there is room to do so. At the
   * end of the stack the JDK would break: classes that it needs for traces, initialized there for
   * the first time, fail and stay unusable ({@code StackTraceElement$HashedModules}).
   */
  final void addTrace(Throwable failure, GeneratorFrame from, int point) {
    if (failure instanceof StackOverflowError) {
      return;
    }
    try {
      if (trace == null) {
        trace = new DelegationTrace(this);
      }
      trace.add(failure, from, point);
    } catch (StackOverflowError | LinkageError noTrace) {
      // The exception is passed on without them.
    }
  }

  /** The body has suspended in a {@code yieldFrom}: the delegate is to answer now. */
  final boolean delegated() {
    sent = null;
    raised = null;
    findLeaf(false);
    return false;
  }

  /**
   * Finds the innermost frame from the leaf down, claiming each on the way; returns false if one is
   * running, which is then refused to its parent. A frame that keeps a value for its consumer
   * answers for all below it, unless it is to be closed.
   */
  final boolean findLeaf(boolean toClose) {
    asking = null;
    while (leaf instanceof DelegatingFrame parent
        && parent.delegate instanceof GeneratorFrame child
        && (parent == root || toClose || !parent.keepsValue())) {
      if (child.isRunning()) {
        raiseAt(parent, Refusals.alreadyExecuting());
        return false;
      }
      if (parent != root) {
        parent.dropLookAhead();
      }
      if (parent.pending != DelegatingFrame.NOTHING) {
        parent.pending = DelegatingFrame.NOTHING;
        asking = parent;
      }
      descend(child);
    }
    return true;
  }
}
