package dev.bobbin.runtime;

import dev.bobbin.Coroutine;
import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.Step;
import dev.bobbin.StopIteration;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.function.Consumer;

/**
 * The suspended state of a generator, and the protocol that drives it.
 *
 * <p>Each generator method has a subclass, made by weaving, with a typed field for each spilled
 * variable and with {@code hasNext}, {@code next} and {@code send} of its own, so that the JIT's
 * type profiles stay apart. What is here is either cold or final.
 *
 * <p>A StackOverflowError may come at every call. So a state is left by a store right behind the
 * call of the body, before any other call; and what a call may still need is not forgotten before
 * it.
 */
public abstract class GeneratorFrame extends FrameState
    implements Coroutine<Object, Object, Object> {

  /**
   * Called by {@code ObjectInputStream} for a frame that reads its state by itself; refuses all
   * others, and those that were woven before hosts checked the contract.
   *
   * @throws IncompatibleClassChangeError unless it is a {@link SerializableFrame}
   */
  protected GeneratorFrame() {
    if (!(this instanceof SerializableFrame)) {
      throw Contract.unchecked(getClass());
    }
  }

  /**
   * Creates a frame that has not started.
   *
   * @param contract the version that it was woven for, which its host has checked
   */
  protected GeneratorFrame(int contract) {}

  /** Runs the body from where it is; returns true at a suspension point, false at the end. */
  protected abstract boolean resume(Object sent, Throwable raised) throws Throwable;

  /** Nulls every field that holds a reference of the body. */
  protected abstract void clear();

  /** Returns the value of the spill field with the given index, boxed. */
  protected abstract Object spilled(int field);

  /** Returns what {@link FrameMetadata} reads. */
  protected abstract String metadata();

  /**
   * Returns a frame that has not started, with the arguments of this one, which has not, either;
   * only the generators of an {@link Iterable} have it.
   */
  protected GeneratorFrame fresh() {
    throw new UnsupportedOperationException(getClass().getName());
  }

  /** Returns the yielded value and forgets it; a frame that keeps it unboxed boxes it here. */
  protected Object take() {
    Object taken = value;
    value = null;
    return taken;
  }

  /** Returns what to throw when a body did not run; takes no frame, which would escape. */
  protected static GeneratorStateException bodyReplaced(String name) {
    return Refusals.bodyReplaced(name);
  }

  /** Returns what leaves a frame whose body has failed (PEP 479); takes no frame, either. */
  protected static Throwable failure(Throwable thrown) {
    return thrown instanceof NoSuchElementException
        ? Refusals.raisedStop((NoSuchElementException) thrown)
        : thrown;
  }

  /** Returns the exception for a generator that has ended; it carries the return value once. */
  protected final StopIteration stop() {
    if (state != RETURNED) {
      return new StopIteration();
    }
    StopIteration stop = StopIteration.untraced(value);
    state = CLOSED;
    return stop;
  }

  /** Returns why a value that is not null cannot be sent now. */
  protected final GeneratorStateException refuseSend() {
    return lookedAhead ? Refusals.valueWaiting() : Refusals.justStarted();
  }

  /** Throws the exception, checked or not, unless it is null. */
  public static void rethrow(Throwable raised) {
    if (raised != null) {
      throw Refusals.unchecked(raised);
    }
  }

  /**
   * Returns what a traversal sends to the body: null, which tools that follow constants through a
   * method (SpotBugs) do not see.
   */
  public static Object sentNothing() {
    return null;
  }

  /** Advances a new frame to its first yield; returns it. */
  public final GeneratorFrame primed() {
    next();
    return this;
  }

  /** A frame whose body has a traversal, or yields primitives, has a faster one. */
  @Override
  public void forEachRemaining(Consumer<? super Object> action) {
    Objects.requireNonNull(action);
    Object self = this;
    if (self instanceof PrimitiveIterator<?, ?> primitives) {
      Primitives.forEachRemaining(primitives, action);
    } else {
      while (hasNext()) {
        action.accept(next());
      }
    }
    takeEnd();
  }

  @Override
  public final void forEach(Consumer<? super Object> action) {
    forEachRemaining(action);
  }

  @Override
  public final Object raise(Throwable exception) {
    if (!raises(last(exception, exception = null))) {
      throw stop();
    }
    return takeKept();
  }

  @Override
  public final Step<Object, Object> resume(Object sent) {
    boolean suspended;
    if (sent == null) {
      suspended = hasNext();
    } else {
      enter();
      if (lookedAhead || state == 0) {
        throw refuseSend();
      }
      suspended = state > 0 && drive(last(sent, sent = null), null);
    }
    return step(suspended);
  }

  @Override
  public final Step<Object, Object> resumeWith(Throwable exception) {
    return step(raises(last(exception, exception = null)));
  }

  private Step<Object, Object> step(boolean suspended) {
    if (suspended) {
      return new Step.Yielded<>(takeKept());
    }
    Step<Object, Object> end = new Step.Returned<>(state == RETURNED ? value : null);
    takeEnd();
    return end;
  }

  /** Raises an exception in the body; returns whether it yields, and not returns. */
  private boolean raises(Throwable exception) {
    Objects.requireNonNull(exception, "the raised exception is null");
    enter();
    if (lookedAhead) {
      throw Refusals.valueWaiting();
    }
    if (state <= 0) {
      abandon();
      throw Refusals.unchecked(exception);
    }
    return drive(null, last(exception, exception = null));
  }

  /** Takes the value that the body has just yielded; it waits if that fails. */
  private Object takeKept() {
    lookedAhead = true;
    Object taken = take();
    lookedAhead = false;
    return taken;
  }

  @Override
  public final void close() {
    enter();
    if (state > 0) {
      closeSuspended(lookedAhead, value);
    }
    abandon();
    takeEnd();
  }

  /** A value that was looked ahead is dropped, unless the close does not come so far. */
  private void closeSuspended(boolean kept, Object fetched) {
    GeneratorExit exit = new GeneratorExit();
    boolean yielded;
    lookedAhead = false;
    value = null;
    try {
      yielded = drive(null, exit);
    } catch (GeneratorExit expected) {
      return;
    } catch (StackOverflowError overflow) {
      if (kept && state > 0) {
        lookedAhead = true;
        value = fetched;
      }
      throw overflow;
    }
    if (yielded) {
      value = null;
      throw Refusals.ignoredExit();
    }
  }

  /** Refuses to drive a frame that is running. */
  void enter() {
    if (state < 0) {
      resumable();
    }
  }

  /** Resumes a frame that is neither running nor closed; returns false if it ended. */
  boolean drive(Object sent, Throwable raised) {
    boolean suspended;
    try {
      suspended = resume(last(sent, sent = null), last(raised, raised = null));
    } catch (Throwable failure) {
      if (state >= 0) {
        // The body could not be entered: nothing has happened.
        throw Refusals.unchecked(failure);
      }
      state = FAILED;
      lookedAhead = false;
      value = failure;
      throw Refusals.unchecked(endFailed());
    }
    if (!suspended) {
      if (state < 0) {
        state = RETURNED;
      }
      requireRun();
      clear();
    }
    return suspended;
  }

  /** Refuses a body that has returned and did not run: its first act is to change the state. */
  final void requireRun() {
    if (state >= 0) {
      throw bodyReplaced(FrameMetadata.of(this).name());
    }
  }

  /** Returns what leaves this frame, whose body has failed, and lets go of all it held. */
  final Throwable failure() {
    clear();
    return failure((Throwable) value);
  }

  /** Closes the frame after a failure; returns what leaves it. */
  final Throwable endFailed() {
    Throwable failure = failure();
    state = CLOSED;
    value = null;
    return failure;
  }

  /** Closes the frame without running its body, unless it is closed. */
  private void abandon() {
    if (!isClosed()) {
      state = CLOSED;
      lookedAhead = false;
      value = null;
      clear();
    }
  }

  /** Returns whether the body, or a delegate below it, runs. */
  boolean isRunning() {
    return isExecuting();
  }

  @Override
  public final Object result() {
    if (!isClosed()) {
      throw Refusals.notEnded();
    }
    return state == FAILED ? null : value;
  }

  @Override
  public final State state() {
    if (isClosed()) {
      return State.CLOSED;
    }
    if (isRunning()) {
      return State.RUNNING;
    }
    return state == 0 ? State.CREATED : State.SUSPENDED;
  }

  @Override
  public final boolean lookedAhead() {
    return lookedAhead;
  }

  @Override
  public final StackTraceElement position() {
    return isClosed() ? null : FrameMetadata.of(this).position(point());
  }

  @Override
  public final Map<String, Object> locals() {
    return isExecuting() || isClosed() ? Map.of() : FrameMetadata.of(this).locals(this);
  }

  /** Returns {@code <generator Host.count at Host.java:12, SUSPENDED, n=3>}. */
  @Override
  public final String toString() {
    return FrameText.of(this);
  }
}
