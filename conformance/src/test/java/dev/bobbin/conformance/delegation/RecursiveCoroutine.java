package dev.bobbin.conformance.delegation;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import java.util.Iterator;
import java.util.Objects;

/**
 * The reference: a generator that is not woven, and that plays PEP 380 as the text of it says, with
 * CPython's changes up to 3.13: each level calls the next one on the Java stack.
 *
 * <p>Look-ahead, which Python does not have, is a value that was fetched and waits.
 */
final class RecursiveCoroutine implements Coroutine<Object, Object, Object> {
  private final Body body;
  private State state = State.CREATED;
  private Iterator<?> delegate;
  private Object value;
  private boolean lookedAhead;
  private Object result;

  /** Whether no StopIteration has carried the result yet. */
  private boolean resultWaits;

  RecursiveCoroutine(Body body) {
    this.body = body;
  }

  @Override
  public boolean hasNext() {
    if (!lookedAhead) {
      refuseIfRunning();
      lookedAhead = state != State.CLOSED && drive(null, null);
    }
    return lookedAhead;
  }

  @Override
  public Object next() {
    if (!hasNext()) {
      throw stop();
    }
    return take();
  }

  @Override
  public Object send(Object sent) {
    if (sent == null) {
      return next();
    }
    refuseIfRunning();
    refuseIfValueWaits();
    if (state == State.CREATED) {
      throw new GeneratorStateException("can't send non-None value to a just-started generator");
    }
    if (state == State.CLOSED || !drive(sent, null)) {
      throw stop();
    }
    return take();
  }

  @Override
  public Object raise(Throwable exception) {
    refuseIfRunning();
    refuseIfValueWaits();
    if (state != State.SUSPENDED) {
      state = State.CLOSED;
      throw Body.unchecked(exception);
    }
    if (!drive(null, exception)) {
      throw stop();
    }
    return take();
  }

  @Override
  public void close() {
    refuseIfRunning();
    lookedAhead = false;
    if (state == State.SUSPENDED) {
      closeSuspended();
    }
    state = State.CLOSED;
    resultWaits = false;
  }

  private void closeSuspended() {
    boolean yielded;
    try {
      yielded = drive(null, new GeneratorExit());
    } catch (GeneratorExit expected) {
      return;
    }
    if (yielded) {
      throw new GeneratorStateException("generator ignored GeneratorExit");
    }
  }

  private void refuseIfRunning() {
    if (state == State.RUNNING) {
      throw new GeneratorStateException("generator already executing");
    }
  }

  private void refuseIfValueWaits() {
    if (lookedAhead) {
      throw new GeneratorStateException(
          "a value fetched by hasNext() is waiting; call next() first");
    }
  }

  private Object take() {
    lookedAhead = false;
    return value;
  }

  private StopIteration stop() {
    Object carried = resultWaits ? result : null;
    resultWaits = false;
    return new StopIteration(carried);
  }

  /** Runs to the next yield; returns false if the body returned. */
  private boolean drive(Object sent, Throwable raised) {
    boolean starts = state == State.CREATED;
    state = State.RUNNING;
    boolean yielded = false;
    try {
      yielded = starts ? run() : resume(sent, raised);
      resultWaits = !yielded;
      return yielded;
    } catch (StopIteration stop) {
      throw new GeneratorStateException("generator raised StopIteration", stop);
    } finally {
      state = yielded ? State.SUSPENDED : State.CLOSED;
    }
  }

  private boolean resume(Object sent, Throwable raised) {
    try {
      if (goOn(sent, raised)) {
        return true;
      }
    } catch (Throwable exception) {
      unwind(exception);
    }
    return run();
  }

  /** Does to the yield or yield from what is done to this; returns true if the delegate yielded. */
  private boolean goOn(Object sent, Throwable raised) throws Throwable {
    if (delegate != null) {
      return delegate(sent, raised);
    }
    if (raised != null) {
      throw raised;
    }
    body.sent(sent);
    return false;
  }

  private boolean run() {
    while (true) {
      try {
        Act act = body.step();
        if (act == Act.YIELD || act == Act.RETURN) {
          return act == Act.YIELD ? yields() : returns();
        }
        delegate = body.target();
        if (delegate(null, null)) {
          return true;
        }
      } catch (Throwable exception) {
        unwind(exception);
      }
    }
  }

  private void unwind(Throwable exception) {
    try {
      body.unwind(exception);
    } catch (Throwable unhandled) {
      body.end();
      throw unhandled;
    }
  }

  private boolean yields() {
    value = body.value();
    return true;
  }

  private boolean returns() {
    result = body.value();
    body.end();
    return false;
  }

  /** Does to the delegate what is done to this; returns true if the delegate yielded. */
  private boolean delegate(Object sent, Throwable raised) throws Throwable {
    try {
      value = raised == null ? send(delegate, sent) : raise(delegate, raised);
      return true;
    } catch (StopIteration stop) {
      delegate = null;
      body.delegated(stop.value());
      return false;
    } catch (Throwable exception) {
      delegate = null;
      throw exception;
    }
  }

  private static Object send(Iterator<?> delegate, Object sent) {
    if (sent != null) {
      return asCoroutine(delegate).send(sent);
    }
    if (!(delegate instanceof Gen) && !delegate.hasNext()) {
      throw new StopIteration();
    }
    return delegate.next();
  }

  @SuppressWarnings("unchecked")
  private static Coroutine<Object, Object, Object> asCoroutine(Iterator<?> delegate) {
    if (delegate instanceof Coroutine) {
      return (Coroutine<Object, Object, Object>) delegate;
    }
    throw new UnsupportedOperationException("no send()");
  }

  private static Object raise(Iterator<?> delegate, Throwable raised) throws Throwable {
    if (!(delegate instanceof Gen<?> generator)) {
      throw raised;
    }
    if (raised instanceof GeneratorExit) {
      generator.close();
      throw raised;
    }
    return generator.raise(Objects.requireNonNull(raised));
  }

  @Override
  public Object result() {
    if (state != State.CLOSED) {
      throw new GeneratorStateException("generator has not ended; it has no result yet");
    }
    return result;
  }

  @Override
  public State state() {
    return state;
  }

  @Override
  public Object delegate() {
    return state == State.SUSPENDED ? delegate : null;
  }
}
