package dev.bobbin.dispatch.internal;

/**
 * What dispatchers say of the items that they hand over, of cancellations and of workers.
 *
 * <p>Nobody listens: the methods are empty until an agent that records runs has them hand on to the
 * runtime's {@code Probe} what they are told. A queue stands for itself; it is a channel or that of
 * a worker.
 */
public final class Handover {

  private Handover() {}

  /** An item will be put into a queue whose lock is not held yet, if that has room. */
  public static void offered(Object item) {}

  /** An item was put into a queue, by a generator or, if that is null, by what runs now. */
  public static void put(Object queue, String name, Object item, Object by) {}

  /** An item was taken out of a queue, by a generator or, if that is null, by what runs now. */
  public static void taken(Object queue, String name, Object item, Object by) {}

  /** An item came out of a queue for nobody, since it was cancelled there. */
  public static void discarded(Object queue, String name, Object item) {}

  /** A generator is the one that is sent what comes out of a queue. */
  public static void works(Object queue, String name, Object generator) {}

  /** A generator that is a task, or a scope of tasks, is cancelled. */
  public static void cancelled(Object what, Throwable why) {}

  /** A scope or a worker has ended, or a channel was closed. */
  public static void ended(Object what) {}
}
