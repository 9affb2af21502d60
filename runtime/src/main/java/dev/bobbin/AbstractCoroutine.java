package dev.bobbin;

import java.util.NoSuchElementException;

/**
 * A coroutine that is implemented by hand: all but {@code send} and {@code raise} is here. What
 * {@code collections.abc.Generator} is in Python.
 *
 * <p>{@code send(null)} is the next step. It ends by throwing {@link #stop}, which notes the end; a
 * {@link StopIteration} made otherwise ends it as well, but {@link #state()} and {@link #result()}
 * know of that only when this class has seen it: in {@code next}, {@code hasNext}, {@code close}
 * and the methods that are made of these. After the end, a failure or a close {@code next} and
 * {@code hasNext} do not call {@code send} any more.
 *
 * <pre>{@code
 * final class Countdown extends AbstractCoroutine<Integer, Integer, String> {
 *   private int n = 3;
 *
 *   @Override
 *   public Integer send(Integer value) {
 *     requireNothingWaits();
 *     if (n == 0) {
 *       throw stop("liftoff");
 *     }
 *     return n--;
 *   }
 *
 *   @Override
 *   public Integer raise(Throwable exception) {
 *     throw fail(exception);
 *   }
 * }
 * }</pre>
 *
 * @param <Y> what it yields
 * @param <S> what is sent to it
 * @param <R> what it returns
 */
public abstract class AbstractCoroutine<Y, S, R> implements Coroutine<Y, S, R> {
  private boolean started;
  private boolean lookedAhead;
  private boolean closed;
  private Y fetched;
  private R result;

  /** Creates a coroutine that has not started. */
  protected AbstractCoroutine() {}

  /**
   * Notes that it returns, and returns what to throw.
   *
   * @param value the return value; may be null
   */
  protected final StopIteration stop(R value) {
    closed = true;
    result = value;
    return StopIteration.untraced(value);
  }

  /**
   * Notes that it fails, and throws the exception; declared to return, for use behind {@code
   * throw}.
   */
  protected final RuntimeException fail(Throwable exception) {
    closed = true;
    throw Expressions.<RuntimeException>unchecked(exception);
  }

  /**
   * Refuses to go on while a value fetched by {@link #hasNext()} waits; for the beginning of {@code
   * send} and {@code raise}.
   *
   * @throws GeneratorStateException if one waits
   */
  protected final void requireNothingWaits() {
    if (lookedAhead) {
      throw new GeneratorStateException(
          "a value fetched by hasNext() is waiting; call next() first");
    }
  }

  @Override
  public final boolean lookedAhead() {
    return lookedAhead;
  }

  @Override
  public final boolean hasNext() {
    if (!lookedAhead) {
      try {
        fetched = step();
        lookedAhead = true;
      } catch (NoSuchElementException end) {
        ended(end);
      }
    }
    return lookedAhead;
  }

  @Override
  public final Y next() {
    if (lookedAhead) {
      Y value = fetched;
      fetched = null;
      lookedAhead = false;
      return value;
    }
    try {
      return step();
    } catch (NoSuchElementException end) {
      ended(end);
      throw end;
    }
  }

  private Y step() {
    if (closed) {
      throw stop(result);
    }
    started = true;
    return send(null);
  }

  /** Only a StopIteration is an end; anything else comes out. */
  @SuppressWarnings("unchecked")
  private void ended(NoSuchElementException end) {
    if (!(end instanceof StopIteration)) {
      throw end;
    }
    if (!closed) {
      stop((R) ((StopIteration) end).value());
    }
  }

  /** Raises {@link GeneratorExit}, and expects that it comes out, or a {@link StopIteration}. */
  @Override
  public void close() {
    lookedAhead = false;
    fetched = null;
    if (!closed && started) {
      try {
        raise(new GeneratorExit());
      } catch (GeneratorExit expected) {
        closed = true;
      } catch (StopIteration stop) {
        ended(stop);
      }
      if (!closed) {
        throw new GeneratorStateException("generator ignored GeneratorExit");
      }
    }
    closed = true;
  }

  @Override
  public R result() {
    if (!closed) {
      throw new GeneratorStateException("generator has not ended; it has no result yet");
    }
    return result;
  }

  /** Never says that it runs: that is for the subclass to know. */
  @Override
  public State state() {
    if (closed) {
      return State.CLOSED;
    }
    return started ? State.SUSPENDED : State.CREATED;
  }
}
