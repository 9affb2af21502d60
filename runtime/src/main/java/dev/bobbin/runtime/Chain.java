package dev.bobbin.runtime;

import dev.bobbin.GeneratorExit;
import dev.bobbin.StopIteration;

/**
 * Drives a generator and its delegates, of any depth, at a cost per value that does not depend on
 * the depth, and without growing the Java stack.
 *
 * <p>The truth is {@link DelegatingFrame#delegate}. Three caches make it fast:
 *
 * <ul>
 *   <li>{@link #leaf}: the innermost frame, which is resumed directly;
 *   <li>{@link GeneratorFrame#parent}: where the result of a frame goes; {@code child.parent == p}
 *       implies {@code p.delegate == child};
 *   <li>a {@code leaf} that is not null implies that the parents of that leaf lead to the root.
 * </ul>
 *
 * <p>Whoever drives a frame from outside, or delegates to one that another frame drove last, first
 * makes the roots above it forget their leaves ({@link Links}); a root without leaf finds it again
 * by walking down the links ({@link #descend}).
 *
 * <p>The loop in {@link #advance} plays PEP 380 for all levels. What one level does to the next is
 * kept in registers: a value to send, or an exception to raise, and whether that is a {@code
 * close()}. Levels that the driven one closes are in close mode: {@link #closing} is the innermost
 * of them.
 */
final class Chain {
  private final DelegatingFrame root;

  /** The innermost frame below the root, or the root itself; null if not known. */
  GeneratorFrame leaf;

  /** Whether the root is being driven: then it and all below it are running. */
  boolean driving;

  private Object sent;
  private Throwable raised;

  /** What the root gets when its delegate is closed; null unless the root is being closed. */
  private Throwable exit;

  /** The innermost frame below the root whose end a {@code close()} awaits; null if none. */
  private GeneratorFrame closing;

  /** Whether a delegate was found that has not answered yet. */
  private boolean pending;

  private final DelegationTrace trace = new DelegationTrace();

  Chain(DelegatingFrame root) {
    this.root = root;
  }

  /**
   * Drives the root to its next yield; returns false if it ended.
   *
   * @param sent the value to send, if {@code raised} is null
   */
  boolean drive(Object sent, Throwable raised) {
    driving = true;
    this.sent = sent;
    this.raised = raised;
    try {
      if (raised instanceof GeneratorExit && root.delegate != null) {
        closeDelegates();
      } else if (leaf == null) {
        descend(root, false);
      }
      return advance();
    } finally {
      driving = false;
      forgetRegisters();
    }
  }

  private void forgetRegisters() {
    sent = null;
    raised = null;
    exit = null;
    closing = null;
    trace.forget();
  }

  /** Goes from level to level until one yields; returns false if the root ends. */
  private boolean advance() {
    while (!root.isClosed()) {
      if (step(leaf) && mayYield()) {
        return true;
      }
    }
    leaf = null;
    return false;
  }

  /** Does what the registers say to the innermost level; returns true if it yielded. */
  private boolean step(GeneratorFrame frame) {
    if (frame != root && (frame.lookedAhead || frame.state < 0)) {
      return answerWithoutBody(frame);
    }
    if (frame instanceof DelegatingFrame parent && parent.delegate != null) {
      return stepIterator(parent);
    }
    return run(frame);
  }

  private boolean run(GeneratorFrame frame) {
    boolean suspended;
    try {
      suspended = frame.resume(sent, raised);
    } catch (Throwable failure) {
      if (failure == raised && frame != root && frame != closing) {
        // Only its parents are on its way: the body where it was raised in has to be named too.
        trace.add(failure, frame);
      }
      failed(frame, frame.failed(failure));
      return false;
    }
    return suspended ? suspended(frame) : finished(frame);
  }

  private boolean suspended(GeneratorFrame frame) {
    if (frame instanceof DelegatingFrame parent && parent.delegate != null) {
      send(null);
      return delegated(frame);
    }
    if (frame != root) {
      root.value = frame.take();
    }
    return true;
  }

  /** Returns whether the delegates that the body started have yielded. */
  private boolean delegated(GeneratorFrame frame) {
    pending = false;
    descend(frame, false);
    if (pending) {
      return false;
    }
    root.value = leaf.take();
    return true;
  }

  private boolean finished(GeneratorFrame frame) {
    frame.finished();
    if (frame != root) {
      ended(frame, frame.takeReturned());
    }
    return false;
  }

  /** A value is in the root; returns false, and drops it, if a level in close mode yielded it. */
  private boolean mayYield() {
    if (closing == null) {
      return true;
    }
    root.value = null;
    detach(closing);
    raiseInParent(Refusals.ignoredExit());
    return false;
  }

  /** Hands a return value upward, or, from a level in close mode, the exit. */
  private void ended(GeneratorFrame child, Object returned) {
    boolean closed = child == closing;
    DelegatingFrame parent = detach(child);
    if (closed) {
      raise(exitOf(parent));
    } else {
      send(returned);
    }
  }

  /** Hands an exception upward, or, where it answers a close, the exit. */
  private void failed(GeneratorFrame child, Throwable failure) {
    if (child == root) {
      leaf = null;
      throw Refusals.unchecked(failure);
    }
    if (child == closing && failure instanceof GeneratorExit) {
      ended(child, null);
      return;
    }
    detach(child);
    raiseInParent(failure);
  }

  /** Raises what comes out of a delegate at the {@code yieldFrom} of its parent, now the leaf. */
  private void raiseInParent(Throwable failure) {
    trace.add(failure, leaf);
    raise(failure);
  }

  /** Lets the parent of a frame drop it, and go on itself. */
  private DelegatingFrame detach(GeneratorFrame child) {
    DelegatingFrame parent = child.parent;
    child.parent = null;
    parent.delegate = null;
    leaf = parent;
    if (closing == child) {
      closing = parent == root ? null : parent;
    }
    return parent;
  }

  private void send(Object value) {
    sent = value;
    raised = null;
  }

  private void raise(Throwable exception) {
    sent = null;
    raised = exception;
  }

  /** The driven level sees the exit that was raised, each lower one a fresh one. */
  private Throwable exitOf(GeneratorFrame frame) {
    return frame == root ? exit : new GeneratorExit();
  }

  /** PEP 380: a GeneratorExit closes the delegates, innermost first, and is then raised. */
  private void closeDelegates() {
    exit = raised;
    boolean found = leaf != null || descend(root, true);
    closing = leaf == root ? null : leaf;
    if (found) {
      raise(exitOf(leaf));
      if (leaf instanceof DelegatingFrame parent && parent.delegate != null) {
        closeIterator(parent);
      }
    }
  }

  /**
   * Finds the innermost frame from the given one down, claiming each on the way; returns false if
   * one is running, which is then refused to its parent. A frame that keeps a value for its
   * consumer answers for all below it, unless it is to be closed.
   */
  private boolean descend(GeneratorFrame from, boolean toClose) {
    leaf = from;
    while (leaf instanceof DelegatingFrame parent
        && parent.delegate instanceof GeneratorFrame child
        && (leaf == root || toClose || !leaf.lookedAhead)) {
      askPending(parent);
      if (Links.isRunning(child, parent)) {
        refuse(child, parent);
        return false;
      }
      if (leaf != root) {
        leaf.dropLookAhead();
      }
      leaf = Links.claim(child, parent);
    }
    if (leaf instanceof DelegatingFrame parent) {
      askPending(parent);
    }
    return true;
  }

  /** Notes that a delegate is to be driven, or raises what it failed with. */
  private void askPending(DelegatingFrame parent) {
    if (parent.pending) {
      parent.pending = false;
      pending = true;
      if (parent.value != null) {
        raise((Throwable) parent.value);
        parent.value = null;
      }
    }
  }

  private void refuse(GeneratorFrame running, DelegatingFrame parent) {
    if (running.parent == parent) {
      running.parent = null;
    }
    parent.delegate = null;
    raiseInParent(Refusals.alreadyExecuting());
  }

  /** A delegate that keeps a value, runs elsewhere, or was closed from outside. */
  private boolean answerWithoutBody(GeneratorFrame frame) {
    if (frame.takeOver()) {
      return false;
    }
    if (frame == closing && !frame.isExecuting()) {
      return answerClose(frame);
    }
    if (frame.lookedAhead && sent == null && raised == null) {
      frame.lookedAhead = false;
      root.value = frame.take();
      // The descent stopped here: the leaf may be further down.
      leaf = null;
      return true;
    }
    if (frame.isClosed()) {
      answerClosed(frame);
    } else {
      detach(frame);
      raiseInParent(frame.lookedAhead ? Refusals.valueWaiting() : Refusals.alreadyExecuting());
    }
    return false;
  }

  private boolean answerClose(GeneratorFrame frame) {
    frame.dropLookAhead();
    if (frame.isClosed()) {
      frame.takeReturned();
      ended(frame, null);
    }
    return false;
  }

  /** Rules 27, 71 and 81: an end, but an exception comes out, unless it is a StopIteration. */
  private void answerClosed(GeneratorFrame frame) {
    Throwable exception = raised;
    if (exception == null) {
      ended(frame, frame.takeReturned());
    } else if (exception instanceof StopIteration stop) {
      ended(frame, stop.value());
    } else {
      detach(frame);
      raiseInParent(exception);
    }
  }

  /** Drives a delegate that is no frame; returns true if it yielded. */
  private boolean stepIterator(DelegatingFrame parent) {
    try {
      Object step = IteratorDelegate.step(parent.delegate, sent, raised);
      if (step != IteratorDelegate.END) {
        root.value = step;
        return true;
      }
      send(null);
    } catch (StopIteration stop) {
      send(stop.value());
    } catch (Throwable failure) {
      raiseInParent(failure);
    }
    parent.delegate = null;
    return false;
  }

  private void closeIterator(DelegatingFrame parent) {
    try {
      IteratorDelegate.close(parent.delegate);
    } catch (StopIteration stop) {
      send(stop.value());
    } catch (Throwable failure) {
      raiseInParent(failure);
    }
    parent.delegate = null;
  }
}
