package dev.bobbin.runtime;

/**
 * The steps of a chain that nearly all are, when nothing is sent or raised: a level yields,
 * returns, or suspends in a delegate that has yielded at once.
 *
 * <p>It leaves what it does not do itself as a drive that breaks off would leave it, and {@link
 * Chain} goes on from there. It is small enough that HotSpot inlines it where a generator is read,
 * which the whole of {@link Chain} is not.
 */
abstract class Walk extends Closing {

  Walk(DelegatingFrame root) {
    super(root);
  }

  /**
   * Goes on from the leaf; returns true if a value is in the root, false if a drive has to go on.
   */
  final boolean walk() {
    claim.driving = true;
    GeneratorFrame frame = leaf;
    try {
      while (waitsAtYield(frame)) {
        if (run(frame, null, null)) {
          return arrives(frame);
        }
        if (frame.state == FrameState.FAILED) {
          break;
        }
        frame.endReturned();
        frame = leaveReturned(frame);
        leaf = frame;
      }
      return false;
    } catch (Throwable failure) {
      leaf = null;
      throw failure;
    } finally {
      claim.driving = false;
      if (leaf == null && asking != null) {
        asking.pending = DelegatingFrame.FIRST_STEP;
        asking = null;
      }
    }
  }

  /** A body has suspended; returns whether it, or one below it, hands over a value. */
  private boolean arrives(GeneratorFrame suspended) {
    if (suspended instanceof DelegatingFrame parent && parent.delegate != null) {
      leaf = descendNew(parent);
      if (!leaf.keepsValue()) {
        findLeaf(false);
      }
    }
    return leaf.keepsValue() && answerKept(leaf);
  }

  /** Whether the body is to be resumed with nothing but what a delegate has left in its frame. */
  private boolean waitsAtYield(GeneratorFrame frame) {
    return frame != root
        && frame.state > 0
        && !frame.keepsValue()
        && !(frame instanceof DelegatingFrame parent
            && (parent.delegate != null || parent.pending == DelegatingFrame.FIRST_STEP));
  }

  /**
   * Runs the body to its next suspension or its end; returns whether it has suspended. Below the
   * root it keeps its value until that is taken, whatever happens before.
   */
  final boolean run(GeneratorFrame frame, Object sent, Throwable raised) {
    boolean suspended;
    try {
      suspended =
          frame.run(FrameState.last(sent, sent = null), FrameState.last(raised, raised = null));
    } catch (Throwable failure) {
      if (frame instanceof DelegatingFrame parent && parent.delegate != null) {
        // It has suspended, and its delegate could not be started.
        return true;
      }
      throw failure;
    }
    if (suspended && frame instanceof DelegatingFrame parent) {
      if (parent.delegate == null) {
        // A body that could not take its answer may have gone on without.
        parent.pending = DelegatingFrame.NOTHING;
        parent.state += parent == root ? 0 : FrameState.LOOKED_AHEAD;
      }
    } else if (suspended) {
      frame.state += FrameState.LOOKED_AHEAD;
    }
    return suspended;
  }

  /**
   * A body has ended: its parent gets what it has returned. Returns false, as it has not yielded.
   */
  final boolean returned(GeneratorFrame frame) {
    frame.endReturned();
    if (frame != root) {
      endLeaf(frame.state == FrameState.RETURNED ? frame.value : null);
    }
    return false;
  }

  /** Hands over the value that a frame keeps. */
  final boolean answerKept(GeneratorFrame frame) {
    root.value = frame.take();
    frame.state -= FrameState.LOOKED_AHEAD;
    asking = null;
    if (frame instanceof DelegatingFrame parent && parent.delegate != null) {
      // The descent stopped here: the leaf is further down.
      leaf = null;
    }
    return true;
  }
}
