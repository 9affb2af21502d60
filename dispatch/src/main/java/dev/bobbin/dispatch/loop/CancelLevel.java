package dev.bobbin.dispatch.loop;

/** A part of a task that an interruption may be meant for, or be kept out of. */
abstract class CancelLevel {
  /** The next one outside of it, in the same task; null for none. */
  CancelLevel outer;

  /** The number of levels around it, and itself. */
  int depth;

  /** What is to be raised, see {@link Interruptions}; null for nothing. */
  Throwable pending;

  /** The outermost cancellation from outside that was raised in it; null for none. */
  Throwable fromOutside;

  /** Whether interruptions from outside wait for its end. */
  volatile boolean shielded;

  CancelLevel() {}

  final Throwable takePending() {
    Throwable taken = pending;
    pending = null;
    return taken;
  }
}
