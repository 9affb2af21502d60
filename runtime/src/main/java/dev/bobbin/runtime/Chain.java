package dev.bobbin.runtime;

import dev.bobbin.GeneratorExit;
import dev.bobbin.StopIteration;

/**
 * Drives a generator and its delegates, of any depth, at a cost per value that does not depend on
 * the depth, and without growing the Java stack.
 *
 * <p>The loop in {@link #advance} plays PEP 380 for all levels. Four classes, each built on the one
 * before, do it: {@link Route} is the way down to the innermost level, {@link Registers} hold what
 * one level does to the next, {@link Closing} is how a level ends, and this one runs them.
 *
 * <p>A StackOverflowError may come at every call. So what is taken from one place and put into
 * another is so without a call in between, and what a drive that breaks off leaves in the registers
 * is kept for the next one.
 */
final class Chain extends Closing {

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
      if (answered
          && leaf instanceof DelegatingFrame parent
          && parent.state > 0
          && parent.delegate == null) {
        parent.pending = this.raised == null ? DelegatingFrame.RESULT : DelegatingFrame.FAILURE;
        parent.value = this.raised == null ? this.sent : this.raised;
      }
      leaf = null;
      throw failure;
    } finally {
      claim.driving = false;
      this.sent = null;
      this.raised = null;
      raisedIn = null;
      answered = false;
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
    if (frame != root && (frame.lookedAhead || frame.state <= 0)) {
      return answerWithoutBody(frame);
    }
    if (frame instanceof DelegatingFrame parent
        && (parent.delegate != null || parent.pending != DelegatingFrame.NOTHING)) {
      return stepDelegation(parent);
    }
    return run(frame);
  }

  private boolean run(GeneratorFrame frame) {
    boolean suspended;
    try {
      suspended =
          answered
              ? resumeAnswered((DelegatingFrame) frame)
              : frame.resume(takeSent(), takeRaised());
    } catch (Throwable failure) {
      int state = frame.state;
      if (state < 0) {
        frame.state = GeneratorFrame.FAILED;
        frame.lookedAhead = false;
        frame.value = failure;
      }
      return failed(frame, failure, state);
    }
    if (!suspended) {
      if (frame.state < 0) {
        frame.state = GeneratorFrame.RETURNED;
      }
      return returned(frame);
    }
    if (frame instanceof DelegatingFrame parent) {
      if (parent.delegate != null) {
        return delegated();
      }
      // A body that could not take its answer may have gone on without.
      parent.pending = DelegatingFrame.NOTHING;
    }
    if (frame != root) {
      // It keeps the value until that is taken, whatever happens before.
      frame.lookedAhead = true;
      root.value = frame.take();
      frame.lookedAhead = false;
    }
    return true;
  }

  /** Leaves the answer to the body, in a place from where it takes it when it has been entered. */
  private boolean resumeAnswered(DelegatingFrame frame) throws Throwable {
    frame.value = raised == null ? sent : raised;
    frame.pending = raised == null ? DelegatingFrame.RESULT : DelegatingFrame.FAILURE;
    sent = null;
    raised = null;
    raisedIn = null;
    answered = false;
    return frame.resume(null, null);
  }

  private boolean returned(GeneratorFrame frame) {
    frame.requireRun();
    frame.clear();
    if (frame != root) {
      endLeaf(frame.state == GeneratorFrame.RETURNED ? frame.value : null);
    }
    return false;
  }

  private boolean failed(GeneratorFrame frame, Throwable failure, int state) {
    if (state >= 0) {
      return cutShort(frame, failure);
    }
    if (frame == root) {
      throw Refusals.unchecked(root.endFailed());
    }
    if (raisedIn != null && raisedIn.get() == failure && frame != closing) {
      // Only its parents are on its way: the body where it was raised in has to be named too.
      addTrace(failure, frame, ~state);
    }
    failLeaf();
    return false;
  }

  /** The body could not be entered; or it has suspended, and its delegate could not be started. */
  private boolean cutShort(GeneratorFrame frame, Throwable failure) {
    if (frame instanceof DelegatingFrame parent && parent.delegate != null) {
      return delegated();
    }
    throw Refusals.unchecked(failure);
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
    if (frame.lookedAhead && sent == null && raised == null) {
      return answerKept(frame);
    }
    if (frame.isClosed()) {
      answerClosed(frame);
    } else {
      raiseAbove(frame, frame.lookedAhead ? Refusals.valueWaiting() : Refusals.alreadyExecuting());
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

  private boolean answerKept(GeneratorFrame frame) {
    root.value = frame.take();
    frame.lookedAhead = false;
    if (frame instanceof DelegatingFrame parent && parent.delegate != null) {
      // The descent stopped here: the leaf is further down.
      leaf = null;
    }
    return true;
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
      parent.delegate = null;
      answered = true;
    } catch (StopIteration stop) {
      answer(parent, stop.value());
    } catch (Throwable failure) {
      raiseAt(parent, failure);
    }
  }
}
