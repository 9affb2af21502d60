package dev.bobbin.contextlib;

import dev.bobbin.Gen;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;

/**
 * A generator that waits at its yield, as a context; CPython's {@code _GeneratorContextManager}.
 *
 * @param <T> what it gives
 * @param generator the generator, suspended
 * @param value what it has yielded
 */
record Entered<T>(Gen<? extends T> generator, T value) implements ContextExit {

  /** Runs the generator to its yield. */
  static <T> Entered<T> enter(Gen<? extends T> generator) {
    if (!generator.hasNext()) {
      throw new GeneratorStateException("generator didn't yield");
    }
    return new Entered<>(generator, generator.next());
  }

  @Override
  public boolean exit(Throwable exception) {
    return exception == null ? goOn() : raise(exception);
  }

  private boolean goOn() {
    if (generator.hasNext()) {
      throw closed("generator didn't stop");
    }
    return false;
  }

  private boolean raise(Throwable exception) {
    try {
      generator.raise(exception);
    } catch (StopIteration end) {
      return end != exception;
    } catch (Throwable failure) {
      if (failure == exception || isStopOfBody(failure, exception)) {
        return false;
      }
      throw failure;
    }
    throw closed("generator didn't stop after throw()");
  }

  /** A NoSuchElementException that goes through a generator comes out as the cause of another. */
  private static boolean isStopOfBody(Throwable failure, Throwable exception) {
    return failure instanceof GeneratorStateException && failure.getCause() == exception;
  }

  /** Closes the generator; returns what is wrong with it. */
  private GeneratorStateException closed(String message) {
    GeneratorStateException wrong = new GeneratorStateException(message);
    try {
      generator.close();
    } catch (Throwable failure) {
      failure.addSuppressed(wrong);
      throw failure;
    }
    return wrong;
  }
}
