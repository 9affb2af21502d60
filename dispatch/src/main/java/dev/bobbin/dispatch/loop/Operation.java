package dev.bobbin.dispatch.loop;

import dev.bobbin.dispatch.Request;

/** What a request makes the loop do; immutable, and begun anew by each task that yields it. */
public abstract non-sealed class Operation implements Request {

  /**
   * Begins for a task that has yielded this.
   *
   * @return what the task waits in; null if it has been resumed already
   * @throws Exception what is to be raised at the yield
   */
  abstract Wait begin(LoopTask<?> task) throws Exception;
}
