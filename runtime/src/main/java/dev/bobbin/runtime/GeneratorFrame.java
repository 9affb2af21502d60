package dev.bobbin.runtime;

import dev.bobbin.Coroutine;
import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
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
 */
public abstract class GeneratorFrame implements Coroutine<Object, Object, Object> {

  /** Closed; nothing is left to deliver. */
  private static final int CLOSED = Integer.MIN_VALUE;

  /** Closed by a return whose value no StopIteration has carried yet. */
  private static final int RETURNED = Integer.MIN_VALUE + 1;

  /** Added to k while a traversal waits at suspension point k for the consumer that it called. */
  private static final int HANDING_OVER = Integer.MIN_VALUE / 2;

  /**
   * 0 when created, k when suspended at suspension point k, {@code ~k} when running since it was
   * resumed there, {@link #HANDING_OVER} + k, {@link #CLOSED} or {@link #RETURNED}.
   */
  public transient int state;

  /**
   * The yielded value, on its way to the consumer or kept by a look-ahead; when the body has
   * returned, the return value.
   */
  public transient Object value;

  /** Whether {@link #value} was fetched by {@code hasNext} and waits for {@code next}. */
  public transient boolean lookedAhead;

  /** The frame whose {@code yieldFrom} last drove this one; a cache, see {@link Chain}. */
  transient DelegatingFrame parent;

  /** How many bodies on the Java stack each started the next one, this one last. */
  transient byte nesting;

  /** Creates a frame that has not started. */
  protected GeneratorFrame() {}

  /** Runs the body from where it is; returns true at a suspension point, false at the end. */
  protected abstract boolean resume(Object sent, Throwable raised) throws Throwable;

  /** Nulls every field that holds a reference of the body. */
  protected abstract void clear();

  /** Returns the value of the spill field with the given index, boxed. */
  protected abstract Object spilled(int field);

  /** Returns what {@link FrameMetadata} reads. */
  protected abstract String metadata();

  /**
   * Tells whether the body can be resumed, when the state is negative: returns false if closed.
   *
   * @throws GeneratorStateException if it runs
   */
  protected final boolean resumable() {
    if (isExecuting()) {
      throw Refusals.alreadyExecuting();
    }
    return takeOver();
  }

  /** Returns whether a traversal may begin: it runs the second form of the body. */
  protected final boolean startsTraversal() {
    return state == 0 && Traversals.ENABLED;
  }

  /** Takes the body from a traversal, which then ends: returns false if none waits. */
  final boolean takeOver() {
    if (!isHandingOver()) {
      return false;
    }
    state -= HANDING_OVER;
    return true;
  }

  /**
   * Closes the frame after its body has returned; returns false.
   *
   * @throws GeneratorStateException if the body did not run: its first act is to make the state
   *     negative
   */
  protected final boolean finished() {
    if (state >= 0) {
      throw bodyReplaced(FrameMetadata.of(this).name());
    }
    state = RETURNED;
    clear();
    return false;
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

  /** Closes the frame after its body has failed; returns what to throw. */
  final Throwable failed(Throwable thrown) {
    abandon();
    return failure(thrown);
  }

  /** Returns the exception for a generator that has ended; it carries the return value once. */
  protected final StopIteration stop() {
    return new StopIteration(takeReturned());
  }

  /** Returns why a value that is not null cannot be sent now. */
  protected final GeneratorStateException refuseSend() {
    return lookedAhead ? Refusals.valueWaiting() : Refusals.justStarted();
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
    takeReturned();
  }

  @Override
  public final void forEach(Consumer<? super Object> action) {
    forEachRemaining(action);
  }

  @Override
  public final Object raise(Throwable exception) {
    Objects.requireNonNull(exception, "the raised exception is null");
    enter();
    if (lookedAhead) {
      throw Refusals.valueWaiting();
    }
    if (state <= 0) {
      abandonUnlessClosed();
      throw Refusals.unchecked(exception);
    }
    if (!drive(null, exception)) {
      throw stop();
    }
    return take();
  }

  @Override
  public final void close() {
    enter();
    dropLookAhead();
    if (state > 0) {
      closeSuspended();
    }
    abandonUnlessClosed();
    state = CLOSED;
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
      suspended = resume(sent, raised);
    } catch (Throwable failure) {
      throw Refusals.unchecked(failed(failure));
    }
    return suspended || finished();
  }

  /** Returns the yielded value and forgets it; a frame that keeps it unboxed boxes it here. */
  protected Object take() {
    Object taken = value;
    value = null;
    return taken;
  }

  final void dropLookAhead() {
    if (lookedAhead) {
      lookedAhead = false;
      value = null;
    }
  }

  /** Returns the return value if nobody has taken it yet, else null. */
  final Object takeReturned() {
    if (state != RETURNED) {
      return null;
    }
    state = CLOSED;
    return value;
  }

  /** Closes the frame without running its body. */
  final void abandon() {
    state = CLOSED;
    lookedAhead = false;
    value = null;
    clear();
  }

  private void abandonUnlessClosed() {
    if (!isClosed()) {
      abandon();
    }
  }

  final boolean isClosed() {
    return state <= RETURNED;
  }

  /** Returns whether the body itself is on the Java stack. */
  final boolean isExecuting() {
    return state < 0 && state > HANDING_OVER / 2;
  }

  /** Returns whether nobody has driven the frame, nor delegated to it. */
  final boolean isFresh() {
    return state == 0 && parent == null && !lookedAhead;
  }

  /** Returns whether the consumer of a traversal runs, and nobody has driven the frame since. */
  private boolean isHandingOver() {
    return state <= HANDING_OVER / 2 && !isClosed();
  }

  /** Returns the suspension point where it is, or was resumed last; 0 before the first. */
  final int point() {
    if (isHandingOver()) {
      return state - HANDING_OVER;
    }
    return state < 0 ? ~state : state;
  }

  /** Returns whether the body, or a delegate below it, runs. */
  boolean isRunning() {
    return isExecuting();
  }

  /**
   * Returns a frame that has not started, with the arguments of this one, which has not, either;
   * only the generators of an {@link Iterable} have it.
   */
  protected GeneratorFrame fresh() {
    throw new UnsupportedOperationException(getClass().getName());
  }

  /** Advances a new frame to its first yield; returns it. */
  public final GeneratorFrame primed() {
    next();
    return this;
  }

  @Override
  public final Object result() {
    if (!isClosed()) {
      throw Refusals.notEnded();
    }
    return value;
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

  /** Throws the exception, checked or not, unless it is null. */
  public static void rethrow(Throwable raised) {
    if (raised != null) {
      throw Refusals.unchecked(raised);
    }
  }
}
