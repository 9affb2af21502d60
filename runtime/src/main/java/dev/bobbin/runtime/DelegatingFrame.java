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

  /** What the body delegates to, while it is suspended in a {@code yieldFrom}; else null. */
  Iterator<?> delegate;

  /** How this frame drives its delegates; null until it is driven from outside. */
  Chain chain;

  /** Creates a frame that has not started. */
  protected DelegatingFrame() {}

  /**
   * Notes what the body is about to delegate to; the body then suspends.
   *
   * @param iterable a generator, iterator, iterable, stream or array
   * @throws NullPointerException if it is null
   */
  public final void delegateTo(Object iterable) {
    Objects.requireNonNull(iterable, "yieldFrom(null): there is nothing to delegate to");
    delegate = iterator(iterable);
  }

  private static Iterator<?> iterator(Object iterable) {
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
