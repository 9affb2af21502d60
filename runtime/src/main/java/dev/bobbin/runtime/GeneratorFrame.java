package dev.bobbin.runtime;

import dev.bobbin.Coroutine;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.Step;
import dev.bobbin.StopIteration;
import java.util.Map;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Spliterators;
import java.util.function.Consumer;

/**
 * The suspended state of a generator, and the protocol that drives it.
 *
 * <p>Each generator method has a subclass, made by weaving, with a typed field for each spilled
 * variable and with {@code hasNext}, {@code next} and {@code send} of its own, so that the JIT's
 * type profiles stay apart. What is here is either cold or final.
 */
public abstract class GeneratorFrame extends FrameBody
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
    state = HELD;
  }

  /**
   * Creates a frame that has not started.
   *
   * @param contract the version that it was woven for, which its host has checked
   */
  protected GeneratorFrame(int contract) {}

  /**
   * Returns a frame that has not started, with the arguments of this one, which has not, either;
   * only the generators of an {@link Iterable} have it.
   */
  protected GeneratorFrame fresh() {
    throw new UnsupportedOperationException(getClass().getName());
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
    return keepsValue() ? Refusals.valueWaiting() : Refusals.justStarted();
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
      handOver(primitives, action);
    } else {
      while (hasNext()) {
        action.accept(next());
      }
    }
    takeEnd();
  }

  /**
   * Hands over the values as the loop over a frame that is such an iterator does: unboxed. The
   * JDK's spliterators box them for the action.
   */
  static void handOver(PrimitiveIterator<?, ?> values, Consumer<? super Object> action) {
    if (values instanceof PrimitiveIterator.OfInt ints) {
      Spliterators.spliteratorUnknownSize(ints, 0).forEachRemaining(action);
    } else if (values instanceof PrimitiveIterator.OfLong longs) {
      Spliterators.spliteratorUnknownSize(longs, 0).forEachRemaining(action);
    } else {
      PrimitiveIterator.OfDouble doubles = (PrimitiveIterator.OfDouble) values;
      Spliterators.spliteratorUnknownSize(doubles, 0).forEachRemaining(action);
    }
  }

  @Override
  public final void forEach(Consumer<? super Object> action) {
    forEachRemaining(action);
  }

  /** A coroutine's frame has a faster one. */
  @Override
  public Object send(Object sent) {
    if (sent == null) {
      return next();
    }
    if (!sends(last(sent, sent = null))) {
      throw stop();
    }
    return takeKept();
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
    return step(sent == null ? hasNext() : sends(last(sent, sent = null)));
  }

  /** Sends a value that is not null; returns whether the body yields, and has not ended. */
  private boolean sends(Object sent) {
    enter();
    if (keepsValue() || state == 0) {
      throw refuseSend();
    }
    return state > 0 && drive(last(sent, sent = null), null);
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

  @Override
  public final void close() {
    enter();
    if (state > 0) {
      closeSuspended(keepsValue(), value);
    }
    abandon();
    takeEnd();
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
    return keepsValue();
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
    return FrameText.of(this, FrameMetadata.of(this).name());
  }
}
