package dev.bobbin.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The way from the root of a chain down to its leaf, as it was found by following the {@linkplain
 * DelegatingFrame#delegate links}.
 *
 * <p>The links are the truth, and this is a cache: it holds while nobody else drives or claims one
 * of its frames, who then finds {@link #claim} in the frame and makes it stale.
 */
abstract class Route {
  private static final int INITIAL_CAPACITY = 8;

  final DelegatingFrame root;

  /** What the frames below the root refer to, unless they can only be a leaf. */
  Claim claim = new Claim();

  /** The innermost frame, or the root itself; null if not known. */
  GeneratorFrame leaf;

  /** The frames below the root, innermost last, from {@link #first} to before {@link #end}. */
  private GeneratorFrame[] frames = new GeneratorFrame[INITIAL_CAPACITY];

  private int first;
  private int end;

  Route(DelegatingFrame root) {
    this.root = root;
  }

  boolean isKnown() {
    return leaf != null && !claim.stale;
  }

  /** Forgets all; the way begins at the root again. */
  void restart() {
    Claim fresh = new Claim();
    fresh.driving = claim.driving;
    claim.driving = false;
    claim.stale = true;
    claim = fresh;
    leaf = root;
    Arrays.fill(frames, first, end, null);
    first = 0;
    end = 0;
  }

  /** Goes down to the delegate of the leaf, or further, if that knows its way; returns the leaf. */
  GeneratorFrame descend(GeneratorFrame child) {
    child.takeOver();
    if (end == frames.length) {
      grow(frames.length + 1);
    }
    frames[end++] = child;
    leaf = child;
    return child instanceof DelegatingFrame ? claim((DelegatingFrame) child) : child;
  }

  /** From now on this chain drives the frame: what others know of it grows stale. */
  private GeneratorFrame claim(DelegatingFrame frame) {
    frame.nesting = 0;
    if (frame.claim != null) {
      frame.claim.stale = true;
    }
    frame.claim = claim;
    return frame.chain == null || frame.keepsValue() ? frame : descendAsKnownTo(frame);
  }

  private GeneratorFrame descendAsKnownTo(DelegatingFrame frame) {
    Route below = frame.chain;
    if (below.isKnown() && below.leaf != frame) {
      takeOver(below);
    }
    return leaf;
  }

  /** Takes the way that the leaf knows: the longer one of both stays where it is. */
  private void takeOver(Route below) {
    GeneratorFrame[] others = below.frames;
    int from = below.first;
    int to = below.end;
    Claim theirs = below.claim;
    leaf = below.leaf;
    below.leaf = null;
    below.claim = new Claim();
    below.frames = new GeneratorFrame[INITIAL_CAPACITY];
    below.first = 0;
    below.end = 0;
    if (to - from <= end - first) {
      append(others, from, to);
      theirs.stale = true;
    } else {
      prependTo(others, from, to, theirs);
    }
  }

  private void append(GeneratorFrame[] others, int from, int to) {
    int length = to - from;
    if (end + length > frames.length) {
      grow(end - first + length);
    }
    System.arraycopy(others, from, frames, end, length);
    stamp(others, from, to, claim);
    end += length;
  }

  private void prependTo(GeneratorFrame[] others, int from, int to, Claim theirs) {
    int length = end - first;
    int above = from < length ? 2 * length + (to - from) : from;
    GeneratorFrame[] joined = others;
    if (above != from) {
      joined = new GeneratorFrame[above + (to - from) + INITIAL_CAPACITY];
      System.arraycopy(others, from, joined, above, to - from);
    }
    stamp(frames, first, end, theirs);
    System.arraycopy(frames, first, joined, above - length, length);
    frames = joined;
    first = above - length;
    end = above + (to - from);
    Claim mine = claim;
    claim = theirs;
    theirs.driving = mine.driving;
    mine.driving = false;
    mine.stale = true;
  }

  private static void stamp(GeneratorFrame[] frames, int from, int to, Claim claim) {
    for (int i = from; i < to; i++) {
      if (frames[i] instanceof DelegatingFrame) {
        ((DelegatingFrame) frames[i]).claim = claim;
      }
    }
  }

  /** Makes room at the end for that many frames in all, and some more. */
  private void grow(int needed) {
    GeneratorFrame[] larger = new GeneratorFrame[2 * needed];
    System.arraycopy(frames, first, larger, 0, end - first);
    frames = larger;
    end -= first;
    first = 0;
  }

  /** Returns the frame above one that is not the root. */
  DelegatingFrame parentOf(GeneratorFrame frame) {
    int at = indexOf(frame);
    return at == first ? root : (DelegatingFrame) frames[at - 1];
  }

  private int indexOf(GeneratorFrame frame) {
    int at = end - 1;
    while (at >= first && frames[at] != frame) {
      at--;
    }
    return at;
  }

  /** Leaves the innermost frame, which is closed, for its parent. */
  final void leaveLast(DelegatingFrame parent) {
    frames[--end] = null;
    parent.delegate = null;
  }

  /** Goes down to what has just been made and started, which nobody else has seen. */
  final DelegatingFrame descendNew(DelegatingFrame from) {
    DelegatingFrame frame = from;
    while (frame.state < FrameState.LOOKED_AHEAD
        && frame.delegate instanceof DelegatingFrame child
        && child.nesting == DelegatingFrame.NEW) {
      frame.pending = DelegatingFrame.NOTHING;
      if (end == frames.length) {
        grow(frames.length + 1);
      }
      frames[end++] = child;
      child.nesting = 0;
      child.claim = claim;
      frame = child;
    }
    return frame;
  }

  /**
   * Leaves a frame, and what is below it, for its parent, whose delegation is over.
   *
   * <p>Nothing is called, so that a stack overflow comes before or after all of it.
   */
  void leave(GeneratorFrame frame) {
    GeneratorFrame child;
    do {
      child = frames[--end];
      frames[end] = null;
      if (child instanceof DelegatingFrame && ((DelegatingFrame) child).claim == claim) {
        ((DelegatingFrame) child).claim = null;
      }
    } while (child != frame);
    DelegatingFrame parent = end == first ? root : (DelegatingFrame) frames[end - 1];
    parent.delegate = null;
    leaf = parent;
  }

  /**
   * Returns where frames are suspended, from the given one upward, at most {@code limit}.
   *
   * @param point the suspension point where the first one is, or was
   */
  List<StackTraceElement> positions(GeneratorFrame innermost, int point, int limit) {
    List<StackTraceElement> positions = new ArrayList<>();
    positions.add(FrameMetadata.of(innermost).position(point));
    if (innermost != root) {
      for (int i = indexOf(innermost) - 1; i >= first && positions.size() < limit; i--) {
        positions.add(frames[i].position());
      }
      positions.add(root.position());
    }
    return positions.subList(0, Math.min(limit, positions.size()));
  }
}
