package dev.bobbin.runtime;

import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import java.util.NoSuchElementException;

/** The exceptions that the protocol itself makes, in CPython's words where CPython has them. */
final class Refusals {

  private Refusals() {}

  static GeneratorStateException alreadyExecuting() {
    return new GeneratorStateException("generator already executing");
  }

  static GeneratorStateException justStarted() {
    return new GeneratorStateException("can't send non-None value to a just-started generator");
  }

  static GeneratorStateException ignoredExit() {
    return new GeneratorStateException("generator ignored GeneratorExit");
  }

  static GeneratorStateException valueWaiting() {
    return new GeneratorStateException(
        "a value fetched by hasNext() is waiting; call next() first");
  }

  static GeneratorStateException cutShort() {
    return new GeneratorStateException(
        "the generator does not wait at a yield, as a stack overflow cut it short;"
            + " call next() first");
  }

  static GeneratorStateException notEnded() {
    return new GeneratorStateException("generator has not ended; it has no result yet");
  }

  /**
   * Returns what leaves a generator whose body threw a {@link StopIteration}, or the exception by
   * which any other iterator tells its end: neither may look like the end of this one (PEP 479).
   */
  static GeneratorStateException raisedStop(NoSuchElementException stop) {
    boolean python = stop instanceof StopIteration;
    String name = python ? "StopIteration" : stop.getClass().getSimpleName();
    return new GeneratorStateException("generator raised " + name, stop);
  }

  /** What answers for a body in its place, as an inline mock does, must not look like an end. */
  static GeneratorStateException bodyReplaced(String name) {
    return new GeneratorStateException(
        "the body of "
            + name
            + " did not run: something answers in its place, a mock perhaps;"
            + " let it call the real methods");
  }

  static UnsupportedOperationException noSend(Object delegate) {
    return new UnsupportedOperationException(
        "'" + delegate.getClass().getName() + "' object has no send()");
  }

  /** Throws any exception as if it were unchecked; declared to return, for use behind throw. */
  static RuntimeException unchecked(Throwable exception) {
    throw Refusals.<RuntimeException>sneaky(exception);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E sneaky(Throwable exception) throws E {
    throw (E) exception;
  }
}
