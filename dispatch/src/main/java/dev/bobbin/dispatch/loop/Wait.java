package dev.bobbin.dispatch.loop;

/** What a task waits in, from the yield of a request to its outcome; its text completes "waits". */
abstract class Wait {
  final Waiter waiter;

  Wait(Waiter waiter) {
    this.waiter = waiter;
  }

  /**
   * Ends this without outcome, because the task is interrupted or another alternative has won.
   *
   * @param why what the task is to have raised
   * @return false if this cannot end at once; it then raises {@code why} itself, later
   */
  abstract boolean withdraw(Throwable why);

  /** Called when the outcome is there. */
  void ended() {}
}
