package dev.bobbin.conformance.reference;

import dev.bobbin.Coroutine;
import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import dev.bobbin.runtime.ReturnValue;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The reference: a generator whose body is not woven, but runs on a thread of its own. It follows
 * the same rules as a woven one, and shares no code with it.
 *
 * <p>Its body calls the markers of {@link Ref}. A body that is abandoned at a yield keeps a daemon
 * thread waiting until {@link #endAbandoned()}.
 */
public final class ThreadedCoroutine implements Coroutine<Object, Object, Object> {
  private final BodyThread thread;
  private final Delegation delegation = new Delegation(this);
  private State state = State.CREATED;
  private Object value;
  private boolean lookedAhead;
  private Object result;

  /** Whether no StopIteration has carried the result yet. */
  private boolean resultWaits;

  /** Creates a generator that has not started. */
  public ThreadedCoroutine(Body body) {
    thread = new BodyThread(this, body);
  }

  /** Ends the threads of all bodies that wait at a yield; none of them may be driven any more. */
  public static void endAbandoned() {
    BodyThread.endAll();
  }

  /** Called by the body: yields a value; returns what is sent. */
  Object suspend(Object yielded) {
    try {
      return thread.suspend(yielded);
    } catch (Throwable raised) {
      throw unchecked(raised);
    }
  }

  /** Called by the body: yields from a delegate; returns its return value. */
  Object delegateTo(Object iterable) {
    return delegation.run(iterable);
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
    if (!lookedAhead) {
      refuseIfRunning();
      if (state == State.CLOSED || !drive(null, null)) {
        throw stop();
      }
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
    Objects.requireNonNull(exception, "the raised exception is null");
    refuseIfRunning();
    refuseIfValueWaits();
    if (state != State.SUSPENDED) {
      state = State.CLOSED;
      throw unchecked(exception);
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
    value = null;
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
      value = null;
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
    Object taken = value;
    value = null;
    lookedAhead = false;
    return taken;
  }

  private StopIteration stop() {
    Object carried = resultWaits ? result : null;
    resultWaits = false;
    return new StopIteration(carried);
  }

  /** Runs to the next yield; returns false if the body returned. */
  private boolean drive(Object sent, Throwable raised) {
    state = State.RUNNING;
    boolean yielded = false;
    try {
      yielded = thread.resume(sent, raised);
      if (yielded) {
        value = thread.handedOver();
      } else {
        result = ReturnValue.unwrap(thread.handedOver());
        resultWaits = true;
      }
    } catch (Throwable thrown) {
      throw leaving(thrown);
    } finally {
      state = yielded ? State.SUSPENDED : State.CLOSED;
    }
    return yielded;
  }

  /** What try-with-resources has attached to an exit would be lost: it leaves instead. */
  private static RuntimeException leaving(Throwable thrown) {
    Throwable failure = thrown;
    if (thrown instanceof GeneratorExit && thrown.getSuppressed().length > 0) {
      failure = thrown.getSuppressed()[0];
      Stream.of(thrown.getSuppressed()).skip(1).forEach(failure::addSuppressed);
    }
    if (failure instanceof NoSuchElementException) {
      return raisedStop((NoSuchElementException) failure);
    }
    return unchecked(failure);
  }

  /** PEP 479: the end of another iterator may not look like the end of this one. */
  private static GeneratorStateException raisedStop(NoSuchElementException stop) {
    String name = stop instanceof StopIteration ? "StopIteration" : "NoSuchElementException";
    return new GeneratorStateException("generator raised " + name, stop);
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
    return state == State.SUSPENDED ? delegation.delegate() : null;
  }

  /** Throws any exception as if it were unchecked; declared to return, for use behind throw. */
  static RuntimeException unchecked(Throwable exception) {
    throw ThreadedCoroutine.<RuntimeException>sneaky(exception);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> E sneaky(Throwable exception) throws E {
    throw (E) exception;
  }
}
