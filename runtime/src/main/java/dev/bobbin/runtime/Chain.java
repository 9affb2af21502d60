package dev.bobbin.runtime;

import dev.bobbin.GeneratorExit;
import dev.bobbin.StopIteration;

/**
 * Drives a generator and its delegates, of any depth, at a cost per value that does not depend on
 * the depth, and without growing the Java stack.
 *
 * <p>The loop in {@link #advance} plays PEP 380 for all levels. Five classes, each built on the one
 * before, do it: {@link Route} is the way down to the innermost level, {@link Registers} hold what
 * is done to it, {@link Closing} is how a level ends, {@link Walk} runs levels that do what is
 * usual, and this one all others.
 *
 * <p>A StackOverflowError may come at every call. So what is taken from one place and put into
 * another is so without a call in between, and what a delegate has left is in its parent's frame
 * before the delegate is left: the next drive finds it there.
 */
final class Chain extends Walk {

  Chain(DelegatingFrame root) {
    super(root);
  }

  /**
   * Drives the root to its next yield; returns false if it ended.
   *
   * @param sent the value to send, if {@code raised} is null
   */
  boolean drive(Object sent, Throwable raised) {
    boolean known = isKnown();
    if (!known) {
      restart();
    }
    try {
      claim.driving = true;
      this.sent = sent;
      this.raised = raised;
      sent = null;
      raised = null;
      begin(known);
      return advance();
    } catch (Throwable failure) {
      // What is undelivered is kept; without a call, since the stack may be at its end right here.
      if (asking != null) {
        asking.pending = DelegatingFrame.FIRST_STEP;
      }
      leaf = null;
      throw failure;
    } finally {
      claim.driving = false;
      this.sent = null;
      this.raised = null;
      raisedIn = null;
      asking = null;
      exit = null;
      closing = null;
      trace = null;
    }
  }

  private void begin(boolean known) {
    if (raised instanceof GeneratorExit && root.delegate != null) {
      closeDelegates(known);
    } else if (!known) {
      findLeaf(false);
    }
    if (sent != null && isCutShort()) {
      throw Refusals.cutShort();
    }
  }

  /** Whether the leaf waits not at a yield, but in a delegation that a failure broke off. */
  private boolean isCutShort() {
    return leaf != root && leaf.state == 0
        || asking != null
        || leaf instanceof DelegatingFrame
            && ((DelegatingFrame) leaf).pending != DelegatingFrame.NOTHING;
  }

  /** Goes from level to level until one yields; returns false if the root ends. */
  private boolean advance() {
    while (!root.isClosed()) {
      if (step(leaf) && (closing == null || !ignoresExit())) {
        return true;
      }
    }
    leaf = null;
    return false;
  }

  /** Does what the registers say to the innermost level; returns true if it yielded. */
  private boolean step(GeneratorFrame frame) {
    if (frame != root && (frame.keepsValue() || frame.state <= 0)) {
      return answerWithoutBody(frame);
    }
    if (frame instanceof DelegatingFrame parent
        && (parent.delegate != null || parent.pending != DelegatingFrame.NOTHING)) {
      return stepDelegation(parent);
    }
    return run(frame);
  }

  private boolean run(GeneratorFrame frame) {
    int point = frame.point();
    if (!run(frame, takeSent(), takeRaised())) {
      return frame.state == GeneratorFrame.FAILED ? failed(frame, point) : returned(frame);
    }
    if (frame instanceof DelegatingFrame parent && parent.delegate != null) {
      return delegated();
    }
    return frame == root || answerKept(frame);
  }

  private boolean failed(GeneratorFrame frame, int point) {
    if (frame == root) {
      throw Refusals.unchecked(root.endFailed());
    }
    Throwable failure = (Throwable) frame.value;
    if (raisedIn != null && raisedIn.get() == failure && frame != closing) {
      // Only its parents are on its way: the body where it was raised in has to be named too.
      addTrace(failure, frame, point);
    }
    failLeaf();
    return false;
  }

  /** PEP 380: a GeneratorExit closes the delegates, innermost first, and is then raised. */
  private void closeDelegates(boolean known) {
    exit = raised;
    boolean found = known || findLeaf(true);
    closing = leaf == root ? null : leaf;
    if (found) {
      raised = exitOf(leaf);
      if (leaf instanceof DelegatingFrame parent && parent.delegate != null) {
        closeIterator(parent);
      }
    }
  }

  /** A delegate that has not started, keeps a value, runs elsewhere, or was closed from outside. */
  private boolean answerWithoutBody(GeneratorFrame frame) {
    if (frame.state == 0) {
      return start(frame);
    }
    if (frame.takeOver()) {
      return false;
    }
    if (frame == closing && !frame.isExecuting()) {
      return answerClose(frame);
    }
    if (frame.keepsValue() && sent == null && raised == null) {
      return answerKept(frame);
    }
    if (frame.isClosed()) {
      answerClosed(frame);
    } else {
      raiseAbove(frame, frame.keepsValue() ? Refusals.valueWaiting() : Refusals.alreadyExecuting());
    }
    return false;
  }

  /** Nothing runs of a generator that is raised into before it has started. */
  private boolean start(GeneratorFrame frame) {
    if (raised == null) {
      return run(frame);
    }
    frame.value = raised;
    frame.state = GeneratorFrame.FAILED;
    failLeaf();
    return false;
  }

  /** Goes on with a delegation to what is no frame, or with one that a failure broke off. */
  private boolean stepDelegation(DelegatingFrame parent) {
    if (parent.delegate != null) {
      return stepIterator(parent);
    }
    if (raised != null || parent.pending == DelegatingFrame.FIRST_STEP) {
      parent.pending = DelegatingFrame.NOTHING;
      parent.value = null;
    }
    return run(parent);
  }

  /** Drives a delegate that is no frame; returns true if it yielded. */
  private boolean stepIterator(DelegatingFrame parent) {
    parent.pending = DelegatingFrame.NOTHING;
    try {
      Object next = IteratorDelegate.step(parent, takeSent(), takeRaised(), this);
      if (next != this) {
        root.value = next;
        return true;
      }
      answer(parent, null);
    } catch (StopIteration stop) {
      answer(parent, stop.value());
    } catch (Throwable failure) {
      raiseAt(parent, failure);
    }
    return false;
  }

  private void closeIterator(DelegatingFrame parent) {
    try {
      IteratorDelegate.close(parent.delegate);
      leaveAnswer(parent, raised, DelegatingFrame.FAILURE);
      parent.delegate = null;
    } catch (StopIteration stop) {
      answer(parent, stop.value());
    } catch (Throwable failure) {
      raiseAt(parent, failure);
    }
  }
}
