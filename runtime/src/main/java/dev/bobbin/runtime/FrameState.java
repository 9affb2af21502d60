package dev.bobbin.runtime;

/** How far a generator is, the value that it hands over, and the variables that it keeps. */
abstract class FrameState {

  /** Closed; nothing is left to deliver. */
  static final int CLOSED = Integer.MIN_VALUE;

  /** Closed by a return whose value no StopIteration has carried yet. */
  static final int RETURNED = Integer.MIN_VALUE + 1;

  /** Closed by the exception in {@link #value}, which has not been handed on yet. */
  static final int FAILED = Integer.MIN_VALUE + 2;

  /** As if it ran since its start: what is still to be restored refuses all else so. */
  static final int HELD = ~0;

  /** Added to k while the value that was yielded at suspension point k waits for {@code next}. */
  static final int LOOKED_AHEAD = 1 << 30;

  /** Added to k while a traversal waits at suspension point k for the consumer that it called. */
  static final int HANDING_OVER = Integer.MIN_VALUE / 2;

  /**
   * 0 when created, k when suspended at suspension point k, {@link #LOOKED_AHEAD} + k, {@code ~k}
   * when running since it was resumed there, {@link #HANDING_OVER} + k, {@link #CLOSED}, {@link
   * #RETURNED} or {@link #FAILED}.
   */
  public transient int state;

  /**
   * The yielded value, on its way to the consumer or kept by a look-ahead; when the body has
   * returned, the return value.
   */
  public transient Object value;

  /** Creates the state of what has not started. */
  FrameState() {}

  /** Returns the value of the spill field with the given index, boxed. */
  protected abstract Object spilled(int field);

  /** Returns what {@link FrameMetadata} reads. */
  protected abstract String metadata();

  /**
   * Tells whether the body can be resumed, when the state is negative: returns false if closed.
   *
   * @throws dev.bobbin.GeneratorStateException if it runs
   */
  protected final boolean resumable() {
    if (isExecuting()) {
      throw Refusals.alreadyExecuting();
    }
    return takeOver();
  }

  /** Returns whether a traversal may begin: it runs the second form of the body. */
  protected final boolean startsTraversal() {
    return state == 0 && Traversals.ENABLED;
  }

  /** Takes the body from a traversal, which then ends: returns false if none waits. */
  final boolean takeOver() {
    if (!isHandingOver()) {
      return false;
    }
    state -= HANDING_OVER;
    return true;
  }

  /** Makes a return value be no news to a later {@code next}. */
  final void takeEnd() {
    if (state == RETURNED) {
      state = CLOSED;
    }
  }

  /** Returns whether a value has been fetched, and waits for {@code next}. */
  final boolean keepsValue() {
    return state >= LOOKED_AHEAD;
  }

  final void dropLookAhead() {
    if (keepsValue()) {
      state -= LOOKED_AHEAD;
      value = null;
    }
  }

  final boolean isClosed() {
    return state <= FAILED;
  }

  /**
   * Returns a value: {@code call(last(x, x = null))} gives it away. An interpreted method would
   * keep it in its variable while the call lasts.
   *
   * @param nothing null, what the variable is set to
   */
  static <T> T last(T value, T nothing) {
    return value;
  }

  /** Returns whether the body itself is on the Java stack. */
  final boolean isExecuting() {
    return state < 0 && state > HANDING_OVER / 2;
  }

  /** Returns whether the consumer of a traversal runs, and nobody has driven the frame since. */
  private boolean isHandingOver() {
    return state <= HANDING_OVER / 2 && !isClosed();
  }

  /** Returns the suspension point where it is, or was resumed last; 0 before the first. */
  final int point() {
    if (isHandingOver()) {
      return state - HANDING_OVER;
    }
    return state < 0 ? ~state : state & ~LOOKED_AHEAD;
  }
}
