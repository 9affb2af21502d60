package dev.bobbin.contextlib;

/** What is done at the end of a context; Python's {@code __exit__}. */
@FunctionalInterface
public interface ContextExit {

  /**
   * Does it, and returns whether the exception is dealt with.
   *
   * @param exception what has left the body; null if nothing has
   * @return true to swallow the exception
   * @throws Throwable what comes out instead of the exception
   */
  boolean exit(Throwable exception) throws Throwable;
}
