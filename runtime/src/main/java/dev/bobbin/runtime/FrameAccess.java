package dev.bobbin.runtime;

/**
 * How the module {@code dev.bobbin.durable} reaches the state of a frame that rests; what is public
 * in {@link GeneratorFrame} and {@link DelegatingFrame} is all else that it needs.
 *
 * <p>The state is told in numbers that are written to files, so they stay as they are: 0 before the
 * start, k at suspension point k, or one of the constants.
 */
public final class FrameAccess {
  /** Ended; nothing is left to deliver. */
  public static final int CLOSED = -1;

  /** Ended by a return whose value no StopIteration has carried yet. */
  public static final int RETURNED = -2;

  /** Ended by an exception, which is the frame's value, and has not been handed on yet. */
  public static final int FAILED = -3;

  /** What is added to the state of a frame whose value waits for {@code next}. */
  public static final int LOOKED_AHEAD = FrameState.LOOKED_AHEAD;

  private FrameAccess() {}

  /**
   * Returns the state of a frame; a traversal that waits for its consumer is taken over first, and
   * ends.
   *
   * @throws dev.bobbin.GeneratorStateException if the frame, or a delegate below it, runs
   */
  public static int rest(GeneratorFrame frame) {
    if (frame.isRunning()) {
      throw Refusals.alreadyExecuting();
    }
    frame.takeOver();
    // The numbers of ends count down here, and up in a frame.
    return frame.isClosed() ? CLOSED + FrameState.CLOSED - frame.state : frame.point();
  }

  /** Makes a frame refuse to be driven, as one that runs, until its state is set. */
  public static void hold(GeneratorFrame frame) {
    frame.state = FrameState.HELD;
  }

  /**
   * Sets the state of a frame that has not started.
   *
   * @param state what {@link #rest} returned for a frame of the same class
   */
  public static void restore(GeneratorFrame frame, int state) {
    boolean ended = state < 0 && state >= FAILED;
    frame.state = ended ? CLOSED + FrameState.CLOSED - state : state;
  }
}
