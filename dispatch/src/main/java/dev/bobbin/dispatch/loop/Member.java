package dev.bobbin.dispatch.loop;

/** A task as its group and {@link Interruptions} see it: one of several, which can be cancelled. */
abstract class Member extends Waiter {
  /** Its neighbours in a {@link TaskList}, which links them. */
  Member previous;

  Member following;

  /** What it waits in; null unless it is waiting. */
  Wait wait;

  /** What to raise in it when it is ready; its failure when it has ended. */
  Throwable failure;

  /** The cancellation to raise at its next yield; null for none. */
  Throwable pending;

  /** The innermost cancel scope that its body is in; null for none. */
  CancelLevel innermost;

  Member() {}

  /** Returns its failure, without looking at it on behalf of anybody; else null. */
  final Throwable thrown() {
    return failure;
  }

  abstract String name();

  /** Returns whether something of its body has run. */
  abstract boolean hasStarted();

  abstract boolean isDone();

  /** Returns whether an exception has left its body, other than a cancellation. */
  abstract boolean hasFailed();

  /** Returns whether its end was a cancellation. */
  abstract boolean wasCancelled();

  /** Returns whether somebody is told of its end. */
  abstract boolean isObserved();
}
