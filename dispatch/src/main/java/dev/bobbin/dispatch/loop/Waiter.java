package dev.bobbin.dispatch.loop;

/** To whom the outcome of a request goes: a task, or one alternative of a select. */
abstract class Waiter {

  /** Takes an outcome. */
  abstract void resume(Object outcome);

  /** Takes a failure. */
  abstract void raise(Throwable failure);

  /** Returns the task that goes on with it. */
  Waiter outermost() {
    return this;
  }

  /** Returns whether another one waits for the same select, of which only one may happen. */
  boolean isRivalOf(Waiter other) {
    return false;
  }

  /** Returns the generator that goes on with it; null when that has ended. */
  abstract Object body();

  /** Returns {@code task 'name' at Shop.pack(Shop.java:12)}. */
  abstract String whereItIs();
}
