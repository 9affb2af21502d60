package dev.bobbin.contextlib;

/** What an {@link ExitStack} does at its end. */
@FunctionalInterface
public interface ContextCallback {

  /** Does it. */
  void run() throws Throwable;
}
