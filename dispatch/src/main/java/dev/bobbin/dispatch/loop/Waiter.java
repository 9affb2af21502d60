package dev.bobbin.dispatch.loop;

/** To whom the outcome of a request goes: a task, or one alternative of a select. */
abstract class Waiter {

  /** Returns the task that has yielded the request. */
  abstract Task<?> task();

  /** Takes an outcome. */
  abstract void resume(Object outcome);

  /** Takes a failure. */
  abstract void raise(Throwable failure);

  final EventLoop loop() {
    return task().group.loop;
  }
}
