package dev.bobbin.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Adds the suspended parents to the stack trace of an exception that leaves a delegate.
 *
 * <p>They are not on the Java stack, since the root of a chain drives its leaf directly. An
 * exception gets all its parents when it first crosses a {@code yieldFrom}, not one per level, and
 * a drive adds at most {@link #LIMIT} elements in all.
 */
final class DelegationTrace {
  private static final int LIMIT = 1024;

  /** Frames of this class and of {@link Chain} above {@code Chain.run} on the stack. */
  private static final int OWN_DEPTH = 2;

  private Throwable traced;
  private int added;

  void forget() {
    traced = null;
    added = 0;
  }

  /** Adds the parents of the frame that an exception leaves, unless that was done before. */
  void add(Throwable failure, GeneratorFrame child) {
    if (failure == traced || added == LIMIT) {
      return;
    }
    traced = failure;
    StackTraceElement[] trace = failure.getStackTrace();
    if (trace.length > 0) {
      List<StackTraceElement> parents = FrameMetadata.positions(child.parent, LIMIT - added);
      added += parents.size();
      int at = insertionPoint(trace, new Throwable().getStackTrace(), child.getClass().getName());
      List<StackTraceElement> all = new ArrayList<>(Arrays.asList(trace));
      all.addAll(at, parents);
      failure.setStackTrace(all.toArray(new StackTraceElement[0]));
    }
  }

  /**
   * Returns where the body ends in a trace that was made under this drive, else 0: an exception
   * that was raised in came from elsewhere, and its trace shares nothing with this stack.
   */
  private static int insertionPoint(
      StackTraceElement[] trace, StackTraceElement[] here, String frameClass) {
    int at = trace.length - (here.length - OWN_DEPTH);
    if (at <= 0 || !isDriver(trace[at])) {
      return 0;
    }
    while (at > 0 && trace[at - 1].getClassName().equals(frameClass)) {
      at--;
    }
    return at;
  }

  private static boolean isDriver(StackTraceElement element) {
    return element.getClassName().equals(Chain.class.getName())
        && element.getMethodName().equals("run");
  }
}
