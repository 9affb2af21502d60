package dev.bobbin.runtime;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.BaseStream;

/**
 * The frame of a generator whose body contains a {@code yieldFrom}.
 *
 * <p>Its {@link #delegate} is the truth about a delegation; everything else that {@link Chain}
 * keeps is a cache.
 */
public abstract class DelegatingFrame extends GeneratorFrame {

  /** Deeper than this, {@link Chain} starts delegates, so that the Java stack does not grow. */
  private static final int DEEPEST = 16;

  /** What the body delegates to, while it is suspended in a {@code yieldFrom}; else null. */
  transient Iterator<?> delegate;

  /**
   * Whether the delegate has not answered yet; if it failed when it was started, the exception is
   * in {@link #value}.
   */
  transient boolean pending;

  /** How this frame drives its delegates; null until it is driven from outside. */
  transient Chain chain;

  /** Creates a frame that has not started. */
  protected DelegatingFrame() {}

  /**
   * Returns the iterator to delegate to, as an Object: so the type of the local variable that keeps
   * it is the one that the body's stack maps promise.
   *
   * @param iterable a generator, iterator, iterable, stream or array
   * @throws NullPointerException if it is null
   */
  public static Object iterator(Object iterable) {
    Objects.requireNonNull(iterable, "yieldFrom(null): there is nothing to delegate to");
    return toIterator(iterable);
  }

  /**
   * Begins a delegation, when the body has saved all it needs to be suspended. A new generator runs
   * to its first yield right here: one that ends before costs little, and the body goes on.
   *
   * @return true if the body has to suspend, false if the delegate has returned
   */
  public final boolean startDelegate(Object iterator) {
    if (nesting < DEEPEST && iterator instanceof GeneratorFrame child && child.isFresh()) {
      return start(child);
    }
    delegate = (Iterator<?>) iterator;
    pending = true;
    return true;
  }

  /** The links are set when the child suspends: until then both states say that they run. */
  private boolean start(GeneratorFrame child) {
    state = ~state;
    boolean suspended = runs(child);
    state = ~state;
    if (suspended) {
      child.parent = this;
      delegate = child;
    }
    return suspended;
  }

  /** Returns whether the chain has to take over: the child has yielded, or failed. */
  private boolean runs(GeneratorFrame child) {
    child.nesting = (byte) (nesting + 1);
    try {
      if (child.resume(null, null)) {
        return true;
      }
    } catch (Throwable failure) {
      value = child.failed(failure);
      pending = true;
      return true;
    }
    child.finished();
    keep(child.takeReturned());
    return false;
  }

  /** Most delegates return null, and a store costs more than the test. */
  private void keep(Object returned) {
    if (returned != null) {
      value = returned;
    }
  }

  /** Returns what a delegate has returned at once. */
  public final Object returned() {
    Object returned = value;
    if (returned != null) {
      value = null;
    }
    return returned;
  }

  private static Iterator<?> toIterator(Object iterable) {
    if (iterable instanceof Iterator) {
      return (Iterator<?>) iterable;
    }
    if (iterable instanceof BaseStream) {
      return new StreamIterator((BaseStream<?, ?>) iterable);
    }
    if (iterable instanceof Object[]) {
      return Arrays.asList((Object[]) iterable).iterator();
    }
    Iterator<?> iterator = ((Iterable<?>) iterable).iterator();
    return Objects.requireNonNull(iterator, "yieldFrom: iterator() returned null");
  }

  @Override
  public final boolean hasNext() {
    if (!lookedAhead) {
      lookedAhead = advance(null);
    }
    return lookedAhead;
  }

  @Override
  public final Object next() {
    if (lookedAhead) {
      lookedAhead = false;
    } else if (!advance(null)) {
      throw stop();
    }
    return take();
  }

  @Override
  public final Object send(Object sent) {
    if (sent == null) {
      return next();
    }
    enter();
    if (lookedAhead || state == 0) {
      throw refuseSend();
    }
    if (!advance(sent)) {
      throw stop();
    }
    return take();
  }

  private boolean advance(Object sent) {
    enter();
    return state >= 0 && drive(sent, null);
  }

  @Override
  final void enter() {
    super.enter();
    if (chain != null && chain.driving || parent != null && parent.isRunning()) {
      throw Refusals.alreadyExecuting();
    }
    if (parent != null) {
      Links.forgetLeaves(parent);
      parent = null;
    }
  }

  @Override
  final boolean drive(Object sent, Throwable raised) {
    if (chain == null) {
      chain = new Chain(this);
    }
    return chain.drive(sent, raised);
  }

  /** A frame runs if it executes, or if one at or above it in its chain is being driven. */
  @Override
  final boolean isRunning() {
    if (isExecuting()) {
      return true;
    }
    for (DelegatingFrame frame = this; frame != null; frame = frame.parent) {
      if (frame.chain != null && frame.chain.driving) {
        return true;
      }
    }
    return false;
  }

  @Override
  public final Object delegate() {
    return state() == State.SUSPENDED ? delegate : null;
  }
}
