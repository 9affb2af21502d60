package dev.bobbin.dispatch.loop;

import static java.util.Objects.requireNonNull;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An asynchronous generator: its body yields {@link Request}s, which the loop fulfils, and values,
 * which whoever iterates over it gets.
 *
 * <p>Its methods make generators to delegate to in the body of a task: {@code String line =
 * Gen.yieldFrom(lines.next());}. It means what one of Python's does ({@code PEP 525}); unlike
 * there, {@link #forEach} closes it, however it is left.
 *
 * @param <Y> the values; one that is a {@code Request} cannot be yielded
 */
public final class AsyncGen<Y> {
  private final Coroutine<?, Object, ?> body;
  private final HeldScopes scopes = new HeldScopes();
  private boolean running;
  private boolean closed;

  /** Whether {@link #close()} was called and the body has ignored that. */
  private boolean unclosable;

  private AsyncGen(Coroutine<?, Object, ?> body) {
    this.body = requireNonNull(body, "the body of an asynchronous generator is null");
  }

  /**
   * Makes an asynchronous generator of a body.
   *
   * @param <Y> the values
   * @param body a generator that has not started; it yields requests and values
   * @return the asynchronous generator
   */
  public static <Y> AsyncGen<Y> of(Coroutine<?, Object, ?> body) {
    return new AsyncGen<>(body);
  }

  /**
   * Runs to the next value; raises {@link StopAsyncIteration} if there is none.
   *
   * @return a generator to delegate to, whose result is the value
   */
  public Async<Y> next() {
    return send(null);
  }

  /**
   * Sends an object to the yield of the last value, and runs to the next one; see {@link #next()}.
   *
   * @param value what the yield gives; null before the first value
   * @return a generator to delegate to, whose result is the value
   */
  public Async<Y> send(Object value) {
    return drive(value, null);
  }

  /**
   * Raises an exception at the yield of the last value, and runs to the next one; see {@link
   * #next()}.
   *
   * @param exception what to raise
   * @return a generator to delegate to, whose result is the value
   */
  public Async<Y> raise(Throwable exception) {
    requireNonNull(exception, "the raised exception is null");
    return drive(null, exception);
  }

  /** A step of the body. */
  private interface Step {
    Object run();
  }

  @Generator
  @SuppressWarnings("unchecked") // the user says what the body yields
  private Async<Y> drive(Object sent, Throwable raised) {
    if (closed || raised != null && unclosable) {
      throw new StopAsyncIteration();
    }
    Task<?> task = Current.task();
    CancelLevel around = task == null ? null : task.innermost;
    enter(task, sent);
    try {
      Object yielded = begin(sent, raised);
      while (yielded instanceof Request request) {
        Step next;
        try {
          Object outcome = Gen.yield(request);
          next = () -> body.send(outcome);
        } catch (Throwable failure) {
          next = () -> body.raise(failure);
        }
        yielded = step(next);
      }
      return Gen.done((Y) yielded);
    } finally {
      leave(task, around);
    }
  }

  private void enter(Task<?> task, Object sent) {
    if (running) {
      throw new GeneratorStateException("asynchronous generator is already running");
    }
    if (sent != null && body.state() == Gen.State.CREATED) {
      throw new GeneratorStateException(
          "can't send non-None value to a just-started async generator");
    }
    scopes.enter(task);
    running = true;
  }

  private void leave(Task<?> task, CancelLevel around) {
    running = false;
    if (task != null) {
      scopes.leave(task, around);
    }
  }

  private Object begin(Object sent, Throwable raised) {
    if (raised instanceof StopAsyncIteration && body.state() == Gen.State.CREATED) {
      // It leaves as it is, because no code of the body has let it out.
      closed = true;
      body.close();
      throw Raised.again(raised);
    }
    return step(() -> raised == null ? body.send(sent) : body.raise(raised));
  }

  private Object step(Step step) {
    try {
      return step.run();
    } catch (StopIteration end) {
      closed = true;
      throw new StopAsyncIteration();
    } catch (StopAsyncIteration confusing) {
      closed = true;
      GeneratorStateException told =
          new GeneratorStateException("asynchronous generator raised StopAsyncIteration");
      told.initCause(confusing);
      throw told;
    } catch (Throwable failure) {
      closed = true;
      throw failure;
    }
  }

  /**
   * Ends the body: raises {@link GeneratorExit} at the yield of the last value, and awaits what its
   * {@code finally} blocks request. Closing twice is quiet.
   *
   * <p>A body that yields a value then is told by a {@link GeneratorStateException}, and can only
   * be asked for more values: another close, or {@link #raise}, raises {@link StopAsyncIteration}.
   *
   * @return a generator to delegate to
   */
  @Generator
  public Async<Void> close() {
    if (closed) {
      return Gen.done();
    }
    if (unclosable) {
      throw new StopAsyncIteration();
    }
    if (body.state() == Gen.State.CREATED) {
      body.close();
      closed = true;
      return Gen.done();
    }
    try {
      Gen.yieldFrom(drive(null, new GeneratorExit()));
    } catch (StopAsyncIteration | GeneratorExit ended) {
      return Gen.done();
    }
    unclosable = true;
    throw new GeneratorStateException("asynchronous generator ignored GeneratorExit");
  }

  /**
   * Calls a consumer with each value, and closes this in the end, also if the consumer throws or
   * the task is cancelled.
   *
   * @param consumer called with each value
   * @return a generator to delegate to
   */
  @Generator
  public Async<Void> forEach(Consumer<? super Y> consumer) {
    try {
      while (true) {
        Y value;
        try {
          value = Gen.yieldFrom(next());
        } catch (StopAsyncIteration end) {
          return Gen.done();
        }
        consumer.accept(value);
      }
    } finally {
      Gen.yieldFrom(close());
    }
  }

  /**
   * Runs a generator for each value, and closes this in the end, also if that throws or the task is
   * cancelled.
   *
   * @param each makes the generator for a value
   * @return a generator to delegate to
   */
  @Generator
  public Async<Void> forEachAwait(Function<? super Y, ? extends Coroutine<?, Object, ?>> each) {
    try {
      while (true) {
        Y value;
        try {
          value = Gen.yieldFrom(next());
        } catch (StopAsyncIteration end) {
          return Gen.done();
        }
        Gen.yieldFrom(each.apply(value));
      }
    } finally {
      Gen.yieldFrom(close());
    }
  }
}
