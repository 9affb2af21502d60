package dev.bobbin.contextlib;

import static java.util.Objects.requireNonNull;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.stdlib.Unchecked;
import java.util.List;

/**
 * Generators as contexts: what one does before its yield is done first, what it does behind it is
 * done last, whatever happens in between.
 *
 * <p>A context is a generator with one yield, which gives the body its value. Python's decorator
 * {@code contextmanager} has no counterpart; a generator is a context as it is.
 *
 * @see <a href="https://docs.python.org/3.13/library/contextlib.html">contextlib</a>
 */
public final class Contexts {

  private Contexts() {}

  /**
   * Runs the body in a context; Python's {@code with} statement.
   *
   * <p>What the body throws is raised at the generator's yield. If the generator ends there, the
   * exception is swallowed; if it lets the exception through, or throws another, that comes out.
   * The other one has that of the body as suppressed exception.
   *
   * @param <T> what the context gives
   * @param <E> what the body may throw
   * @throws E what comes out of the body and of the generator, or of the generator alone
   * @throws dev.bobbin.GeneratorStateException if the generator does not yield, or yields twice; in
   *     CPython's words
   */
  public static <T, E extends Throwable> void with(
      Gen<? extends T> context, ContextBody<? super T, E> body) throws E {
    requireNonNull(body, "the body is null");
    call(
        context,
        value -> {
          body.run(value);
          return null;
        });
  }

  /**
   * Runs the body in a context as {@link #with} does, and returns what it returns; null if the
   * context has swallowed an exception.
   *
   * @param <T> what the context gives
   * @param <R> the type of the result
   * @param <E> what the body may throw
   * @throws E what comes out of the body and of the generator, or of the generator alone
   */
  public static <T, R, E extends Throwable> R call(
      Gen<? extends T> context, ContextCall<? super T, ? extends R, E> body) throws E {
    requireNonNull(body, "the body is null");
    Entered<T> entered = Entered.enter(requireNonNull(context, "the context is null"));
    R result;
    try {
      result = body.call(entered.value());
    } catch (Throwable exception) {
      if (swallows(entered, exception)) {
        return null;
      }
      throw exception;
    }
    entered.exit(null);
    return result;
  }

  private static boolean swallows(Entered<?> entered, Throwable exception) {
    try {
      return entered.exit(exception);
    } catch (Throwable replacing) {
      throw Unchecked.rethrow(Replaced.by(replacing, exception));
    }
  }

  /** Returns a context that swallows exceptions of some types. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static Gen<Void> suppress(Class<? extends Throwable>... types) {
    return suppressing(List.of(types));
  }

  @Generator
  private static Gen<Void> suppressing(List<Class<? extends Throwable>> types) {
    try {
      Gen.yield();
    } catch (Throwable exception) {
      if (types.stream().noneMatch(type -> type.isInstance(exception))) {
        throw exception;
      }
    }
    return Gen.done();
  }

  /** Returns a context that gives the resource, and closes it. */
  public static <T extends AutoCloseable> Gen<T> closing(T resource) {
    return closed(requireNonNull(resource, "the resource is null"));
  }

  @Generator
  private static <T extends AutoCloseable> Gen<T> closed(T resource) {
    try {
      Gen.yield(resource);
    } finally {
      Unchecked.close(resource);
    }
    return Gen.done();
  }

  /** Returns a context that gives null, and does nothing. */
  public static Gen<Void> nullContext() {
    return nullContext(null);
  }

  /** Returns a context that gives the value, and does nothing. */
  @Generator
  public static <T> Gen<T> nullContext(T value) {
    Gen.yield(value);
    return Gen.done();
  }

  /** Returns a context that gives a stack, and does at its end what has been put on it. */
  @Generator
  public static Gen<ExitStack> exitStack() {
    ExitStack stack = new ExitStack();
    Throwable exception = null;
    try {
      Gen.yield(stack);
    } catch (Throwable raised) {
      exception = raised;
    }
    if (!stack.exit(exception) && exception != null) {
      throw Unchecked.rethrow(exception);
    }
    return Gen.done();
  }
}
