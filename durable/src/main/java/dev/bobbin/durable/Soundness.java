package dev.bobbin.durable;

import dev.bobbin.runtime.DelegatingFrame;
import dev.bobbin.runtime.FrameAccess;
import java.util.IdentityHashMap;
import java.util.Iterator;

/** What holds of every frame at rest, tested of one that was read. */
final class Soundness {

  private Soundness() {}

  static void check(FrameImage image, Layout layout) {
    boolean delegating =
        image.state() >= 0 && layout.shapes().get(image.state()).kind() == Shape.DELEGATION;
    boolean waits = image.delegate() != null || image.pending() > 1;
    boolean pendingFits = image.pending() == 0 || delegating;
    boolean sound =
        image.state() >= FrameAccess.FAILED
            && image.pending() <= FrameImage.PENDING_FAILURE
            && pendingFits
            && delegating == waits
            && !(image.lookedAhead() && image.state() <= 0)
            && (image.delegate() == null || image.delegate() instanceof Iterator)
            && (image.state() != FrameAccess.FAILED || image.value() instanceof Throwable)
            && (image.pending() != FrameImage.PENDING_FAILURE
                || image.value() instanceof Throwable);
    if (!sound) {
      throw IncompatibleStateException.damaged("the parts of a state contradict each other");
    }
  }

  /** A chain of delegates that bites its tail would never end. */
  static void checkDelegates(Object[] nodes) {
    if (nodes.length == 1 && !(nodes[0] instanceof DelegatingFrame only && only.delegate != null)) {
      return;
    }
    IdentityHashMap<Object, Object> walks = new IdentityHashMap<>();
    for (Object start : nodes) {
      Object node = start;
      while (node instanceof DelegatingFrame frame && walks.putIfAbsent(frame, start) == null) {
        node = frame.delegate;
        if (node == start) {
          throw IncompatibleStateException.damaged("a generator delegates to itself");
        }
      }
    }
  }
}
