package dev.bobbin.runtime;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

  /** An exception that is raised into chain after chain does not grow beyond this. */
  private static final int LONGEST = 2 * LIMIT;

  /**
   * The exceptions that got their parents in this drive, which bodies may let go. Each adds to
   * {@link #added}, so that there are no more than {@link #LIMIT}.
   */
  private final List<WeakReference<Throwable>> traced = new ArrayList<>();

  private final Route route;
  private int added;

  DelegationTrace(Route route) {
    this.route = route;
  }

  /**
   * Adds the frames from the given one upward, unless that was done before.
   *
   * @param point the suspension point where the first one is, or was
   */
  void add(Throwable failure, GeneratorFrame from, int point) {
    if (added == LIMIT || isTraced(failure)) {
      return;
    }
    int parents;
    try {
      parents = extend(failure, from, point);
    } catch (RuntimeException e) {
      // A class of exceptions may override the methods for its trace, as mocks do: it is passed on
      // without the frames, since an exception here would take its place.
      parents = 1;
    }
    if (parents > 0) {
      traced.add(new WeakReference<>(failure));
      added += parents;
    }
  }

  /** Returns how many frames are in the trace now that this drive has not put there before. */
  private int extend(Throwable failure, GeneratorFrame from, int point) {
    StackTraceElement[] trace = failure.getStackTrace();
    int room = Math.min(LIMIT - added, LONGEST - trace.length);
    if (trace.length == 0 || room <= 0) {
      return 0;
    }
    int at = insertionPoint(trace, new Throwable().getStackTrace());
    int present = startedAbove(trace, at);
    List<StackTraceElement> frames = route.positions(from, point, room + present);
    frames = frames.subList(Math.min(present, frames.size()), frames.size());
    insert(failure, new ArrayList<>(Arrays.asList(trace)), at, frames);
    return frames.size();
  }

  private static void insert(
      Throwable failure, List<StackTraceElement> trace, int at, List<StackTraceElement> parents) {
    if (!isPresent(trace, at, parents)) {
      trace.addAll(at, parents);
      failure.setStackTrace(trace.toArray(new StackTraceElement[0]));
    }
  }

  /** A parent may have kept the exception over a yield in its {@code finally}. */
  private static boolean isPresent(
      List<StackTraceElement> trace, int at, List<StackTraceElement> parents) {
    int from = at - parents.size();
    return at == 0
        ? Collections.indexOfSubList(trace, parents) >= 0
        : from >= 0 && trace.subList(from, at).equals(parents);
  }

  private boolean isTraced(Throwable failure) {
    for (WeakReference<Throwable> each : traced) {
      if (each.refersTo(failure)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns where the delegate's own elements end in a trace that was made under this drive: that
   * trace and this stack part in the chain, or before the walk that came first. Otherwise returns
   * 0: an exception that was raised in comes from elsewhere.
   */
  private static int insertionPoint(StackTraceElement[] trace, StackTraceElement[] here) {
    int at = trace.length - shared(trace, here);
    if (at == trace.length || !isOfChain(trace[at]) && !(at > 0 && isOfChain(trace[at - 1]))) {
      return 0;
    }
    String drivers = Chain.class.getPackageName() + ".";
    // What run calls is the frame class, which calls the body.
    while (at > 0
        && (trace[at - 1].getClassName().startsWith(drivers)
            || isOf(FrameBody.class, trace[at]) && trace[at].getMethodName().equals("run"))) {
      at--;
    }
    return at;
  }

  /** Returns how many parents are on the Java stack, as they had started the next delegate. */
  private static int startedAbove(StackTraceElement[] trace, int at) {
    int started = 0;
    for (int i = at - 1; i >= 0 && !isOfChain(trace[i]); i--) {
      if (isOf(DelegatingFrame.class, trace[i]) && trace[i].getMethodName().equals("start")) {
        started++;
      }
    }
    return started;
  }

  /** Returns the number of calls, from the bottom, that two stacks have in common. */
  private static int shared(StackTraceElement[] trace, StackTraceElement[] here) {
    int shared = 0;
    while (shared < Math.min(trace.length, here.length)
        && isSameMethod(trace[trace.length - 1 - shared], here[here.length - 1 - shared])) {
      shared++;
    }
    return shared;
  }

  private static boolean isSameMethod(StackTraceElement one, StackTraceElement other) {
    return one.getMethodName().equals(other.getMethodName())
        && one.getClassName().equals(other.getClassName());
  }

  /** Returns whether a method of the chain is called, in whichever of its classes that is. */
  private static boolean isOfChain(StackTraceElement element) {
    Class<?> type = Chain.class;
    while (type != Object.class && !isOf(type, element)) {
      type = type.getSuperclass();
    }
    return type != Object.class;
  }

  private static boolean isOf(Class<?> type, StackTraceElement element) {
    return element.getClassName().equals(type.getName());
  }
}
