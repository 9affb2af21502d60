package dev.bobbin.dispatch.loop;

/**
 * What a task yields to its event loop: something to wait for, or to do on its behalf.
 *
 * <p>{@link Requests} makes them. The loop sends the outcome into the task, or raises the failure
 * at its yield. A request is immutable: it may be yielded any number of times, by any task.
 */
public abstract class Request {

  Request() {}

  /**
   * Begins what is requested.
   *
   * @param task has yielded this
   * @param waiter gets the outcome: the task itself, or one alternative of its select
   * @return what the waiter waits in; null if it has been resumed already
   * @throws Exception what is to be raised at the yield
   */
  abstract Wait begin(Task<?> task, Waiter waiter) throws Exception;

  /** Returns whether its wait can end at once, as that of a scope cannot, whose tasks end first. */
  boolean endsAtOnce() {
    return true;
  }
}
