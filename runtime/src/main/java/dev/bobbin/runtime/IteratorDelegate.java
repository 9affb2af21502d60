package dev.bobbin.runtime;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.StopIteration;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * One step of a delegate that is no frame: a plain iterator, a stream, or a generator that the user
 * implements.
 *
 * <p>Python looks for the methods {@code send}, {@code throw} and {@code close} on the delegate;
 * here a {@link Gen} has {@code raise} and {@code close}, a {@link Coroutine} also {@code send},
 * and any other iterator none of them, but {@code close} if it is {@link AutoCloseable}.
 */
final class IteratorDelegate {

  private IteratorDelegate() {}

  /**
   * Returns what the delegate yields, or the given mark at the end of a plain iterator.
   *
   * @throws StopIteration if it ends, with a value
   */
  static Object step(DelegatingFrame parent, Object sent, Throwable raised, Object end)
      throws Throwable {
    Iterator<?> delegate = parent.delegate;
    try {
      return raised == null
          ? advance(parent, FrameState.last(sent, sent = null), end)
          : raise(delegate, FrameState.last(raised, raised = null));
    } catch (Throwable failure) {
      if (delegate instanceof StreamIterator stream) {
        stream.closeAfter(failure);
      }
      throw failure;
    }
  }

  private static Object advance(DelegatingFrame parent, Object sent, Object end) {
    Iterator<?> delegate = parent.delegate;
    if (sent != null) {
      return send(delegate, FrameState.last(sent, sent = null));
    }
    if (!parent.isPlain) {
      if (delegate instanceof Gen<?> generator) {
        return next(generator);
      }
      parent.isPlain = true;
    }
    return delegate.hasNext() ? delegate.next() : end;
  }

  /** {@code next} and not {@code hasNext}: the return value is carried once, as in Python. */
  private static Object next(Gen<?> generator) {
    try {
      return generator.next();
    } catch (NoSuchElementException end) {
      throw end(generator, end);
    }
  }

  @SuppressWarnings("unchecked")
  private static Object send(Iterator<?> delegate, Object sent) {
    if (!(delegate instanceof Coroutine)) {
      throw Refusals.noSend(delegate instanceof StreamIterator s ? s.stream : delegate);
    }
    Coroutine<?, Object, ?> coroutine = (Coroutine<?, Object, ?>) delegate;
    try {
      return coroutine.send(FrameState.last(sent, sent = null));
    } catch (NoSuchElementException end) {
      throw end(coroutine, end);
    }
  }

  /**
   * A user's generator may end with the plain exception of {@link Iterator#next()}; while it has
   * not ended, that is an exception as any other.
   */
  private static NoSuchElementException end(Gen<?> generator, NoSuchElementException end) {
    boolean ended = !(end instanceof StopIteration) && generator.state() == Gen.State.CLOSED;
    return ended ? new StopIteration(generator.result()) : end;
  }

  private static Object raise(Iterator<?> delegate, Throwable raised) throws Throwable {
    if (delegate instanceof Gen<?> generator) {
      return generator.raise(FrameState.last(raised, raised = null));
    }
    throw raised;
  }

  static void close(Iterator<?> delegate) throws Exception {
    if (delegate instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }
}
