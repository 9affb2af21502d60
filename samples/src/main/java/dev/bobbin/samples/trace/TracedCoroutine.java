package dev.bobbin.samples.trace;

import dev.bobbin.Coroutine;
import dev.bobbin.StopIteration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** A coroutine that records how it is driven, and what comes of it. */
final class TracedCoroutine<Y, S, R> implements Coroutine<Y, S, R> {
  private static final int NONE = -1;

  private final Coroutine<Y, S, R> coroutine;
  private final String name;
  private final Trace trace;

  /** Where the yield is recorded that hasNext() has run to and next() has not taken, or NONE. */
  private int lookedAhead = NONE;

  /** Whether hasNext() has recorded the end, and no next() has taken it: that is one end. */
  private boolean endSeen;

  TracedCoroutine(Coroutine<Y, S, R> coroutine, String name, Trace trace) {
    this.coroutine = coroutine;
    this.name = name;
    this.trace = trace;
  }

  @Override
  public Y send(S value) {
    return drive("send " + ValueText.of(value), () -> coroutine.send(value), this::yielded);
  }

  @Override
  public Y next() {
    if (endSeen) {
      endSeen = false;
      return coroutine.next();
    }
    if (lookedAhead == NONE) {
      return drive("next", coroutine::next, this::yielded);
    }
    Y value = coroutine.next();
    trace.complete(lookedAhead, yielded(value));
    lookedAhead = NONE;
    return value;
  }

  /** Recorded as next: that is what runs to the next yield in Python's loops. */
  @Override
  public boolean hasNext() {
    if (lookedAhead != NONE || state() == State.CLOSED) {
      return coroutine.hasNext();
    }
    boolean found =
        drive("next", coroutine::hasNext, has -> has ? yielded(null) : returned(result()));
    lookedAhead = found ? trace.last() : NONE;
    endSeen = !found;
    return found;
  }

  @Override
  public Y raise(Throwable exception) {
    return drive(
        "raise " + ValueText.of(exception), () -> coroutine.raise(exception), this::yielded);
  }

  @Override
  public void close() {
    lookedAhead = NONE;
    Supplier<Object> closing =
        () -> {
          coroutine.close();
          return null;
        };
    drive("close", closing, nothing -> "closed");
  }

  private <T> T drive(String call, Supplier<T> resume, Function<T, String> answer) {
    boolean wasClosed = state() == State.CLOSED;
    trace.enter(name, call);
    try {
      T outcome = resume.get();
      trace.leave(answer.apply(outcome));
      return outcome;
    } catch (StopIteration stop) {
      if (wasClosed) {
        trace.fail(stop);
      } else {
        trace.leave(returned(stop.value()));
      }
      throw stop;
    } catch (Throwable failure) {
      trace.fail(failure);
      throw failure;
    }
  }

  private String yielded(Y value) {
    return ValueText.of("yield", value);
  }

  private String returned(Object value) {
    return ValueText.of("return", value);
  }

  @Override
  public R result() {
    return coroutine.result();
  }

  @Override
  public State state() {
    return coroutine.state();
  }

  @Override
  public Object delegate() {
    return coroutine.delegate();
  }

  @Override
  public Map<String, Object> locals() {
    return coroutine.locals();
  }

  @Override
  public StackTraceElement position() {
    return coroutine.position();
  }

  @Override
  public String toString() {
    return name;
  }
}
