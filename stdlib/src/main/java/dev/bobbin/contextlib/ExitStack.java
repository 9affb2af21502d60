package dev.bobbin.contextlib;

import static java.util.Objects.requireNonNull;

import dev.bobbin.Gen;
import dev.bobbin.stdlib.Unchecked;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Contexts that are entered one by one, as many as turn out to be needed, and left in the opposite
 * order; Python's {@code ExitStack}.
 *
 * <p>It is told of an exception, and may swallow it, where it is a context itself: {@code
 * with(exitStack(), stack -> ...)}. As resource of a try statement it is not: Java's {@code close}
 * knows nothing of exceptions.
 *
 * @see <a href="https://docs.python.org/3.13/library/contextlib.html#contextlib.ExitStack">
 *     ExitStack</a>
 */
public final class ExitStack implements ContextExit, AutoCloseable {

  /** What is to be done, the last one first. */
  private Deque<ContextExit> exits = new ArrayDeque<>();

  /** Creates an empty stack. */
  public ExitStack() {}

  /**
   * Enters a context, and returns what it gives.
   *
   * @throws dev.bobbin.GeneratorStateException if it does not yield; nothing is put on the stack
   */
  public <T> T enterContext(Gen<? extends T> context) {
    Entered<T> entered = Entered.enter(requireNonNull(context, "the context is null"));
    exits.push(entered);
    return entered.value();
  }

  /** Puts an exit on the stack, and returns it. */
  public <X extends ContextExit> X push(X exit) {
    exits.push(requireNonNull(exit, "the exit is null"));
    return exit;
  }

  /** Puts something on the stack that is done whether or not there is an exception. */
  public void callback(ContextCallback callback) {
    requireNonNull(callback, "the callback is null");
    exits.push(
        exception -> {
          callback.run();
          return false;
        });
  }

  /** Moves all to a new stack, and returns that; what is on it is not done when this one ends. */
  public ExitStack popAll() {
    ExitStack moved = new ExitStack();
    moved.exits = exits;
    exits = new ArrayDeque<>();
    return moved;
  }

  /**
   * Does all that is on the stack, the last one first, and returns whether the exception has been
   * swallowed.
   *
   * <p>Each is told of the exception that has come up last, and was not swallowed. That comes out
   * in the end, if it is not the given one; it has those that it replaced as suppressed exceptions.
   *
   * @param exception what has left the body; null if nothing has
   */
  @Override
  public boolean exit(Throwable exception) {
    Throwable pending = exception;
    while (!exits.isEmpty()) {
      pending = after(exits.pop(), pending);
    }
    if (pending != null && pending != exception) {
      throw Unchecked.rethrow(pending);
    }
    return exception != null && pending == null;
  }

  /** Returns the exception that there is after an exit. */
  private static Throwable after(ContextExit exit, Throwable pending) {
    try {
      return exit.exit(pending) ? null : pending;
    } catch (Throwable replacing) {
      return Replaced.by(replacing, pending);
    }
  }

  /** Does all that is on the stack, the last one first; without an exception. */
  @Override
  public void close() {
    exit(null);
  }
}
