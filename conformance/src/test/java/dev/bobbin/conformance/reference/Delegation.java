package dev.bobbin.conformance.reference;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.GeneratorExit;
import dev.bobbin.StopIteration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.BaseStream;

/** {@code yield from} as the text of PEP 380 expands it, with CPython's changes up to 3.13. */
final class Delegation {
  private final ThreadedCoroutine delegator;
  private Iterator<?> delegate;

  Delegation(ThreadedCoroutine delegator) {
    this.delegator = delegator;
  }

  /** Returns what is delegated to, null if nothing. */
  Object delegate() {
    return delegate;
  }

  /** Yields all that the delegate yields; returns its return value. */
  Object run(Object iterable) {
    delegate = iteratorOf(iterable);
    try {
      return exhaust();
    } catch (StopIteration stop) {
      return stop.value();
    } catch (Throwable exception) {
      throw ThreadedCoroutine.unchecked(exception);
    } finally {
      delegate = null;
    }
  }

  private static Iterator<?> iteratorOf(Object iterable) {
    Objects.requireNonNull(iterable, "yieldFrom(null): there is nothing to delegate to");
    if (iterable instanceof Iterator) {
      return (Iterator<?>) iterable;
    }
    if (iterable instanceof BaseStream) {
      return new ClosingIterator((BaseStream<?, ?>) iterable);
    }
    if (iterable instanceof Object[]) {
      return Arrays.asList((Object[]) iterable).iterator();
    }
    return Objects.requireNonNull(
        ((Iterable<?>) iterable).iterator(), "yieldFrom: iterator() returned null");
  }

  private Object exhaust() throws Throwable {
    Object yielded = step(null, null);
    while (true) {
      Object sent = null;
      Throwable raised = null;
      try {
        sent = delegator.suspend(yielded);
      } catch (Throwable exception) {
        raised = exception;
      }
      yielded = step(sent, raised);
    }
  }

  private Object step(Object sent, Throwable raised) throws Throwable {
    try {
      if (raised != null) {
        return raise(raised);
      }
      return sent != null ? send(sent) : next();
    } catch (Throwable end) {
      if (delegate instanceof ClosingIterator stream) {
        stream.closeAfter(end);
      }
      throw end;
    }
  }

  /** A generator's {@code next} and not its {@code hasNext}: only the former carries the value. */
  private Object next() {
    if (!(delegate instanceof Gen<?> generator)) {
      if (!delegate.hasNext()) {
        throw new StopIteration();
      }
      return delegate.next();
    }
    try {
      return generator.next();
    } catch (NoSuchElementException end) {
      throw end(generator, end);
    }
  }

  @SuppressWarnings("unchecked")
  private Object send(Object sent) {
    if (!(delegate instanceof Coroutine)) {
      throw new UnsupportedOperationException(
          "'" + delegate.getClass().getName() + "' object has no send()");
    }
    Coroutine<?, Object, ?> coroutine = (Coroutine<?, Object, ?>) delegate;
    try {
      return coroutine.send(sent);
    } catch (NoSuchElementException end) {
      throw end(coroutine, end);
    }
  }

  /** A user's generator may end with the plain exception of {@link Iterator#next()}. */
  private static StopIteration end(Gen<?> generator, NoSuchElementException end) {
    return end instanceof StopIteration stop ? stop : new StopIteration(generator.result());
  }

  private Object raise(Throwable raised) throws Throwable {
    if (raised instanceof GeneratorExit && delegate instanceof AutoCloseable closeable) {
      closeable.close();
    } else if (delegate instanceof Gen<?> generator) {
      return generator.raise(raised);
    }
    throw raised;
  }

  /** The elements of a stream, which is closed once, however the delegation ends. */
  private static final class ClosingIterator implements Iterator<Object>, AutoCloseable {
    private final BaseStream<?, ?> stream;
    private final Iterator<?> elements;
    private boolean closed;

    ClosingIterator(BaseStream<?, ?> stream) {
      this.stream = stream;
      this.elements = stream.iterator();
    }

    @Override
    public boolean hasNext() {
      boolean more = elements.hasNext();
      if (!more) {
        close();
      }
      return more;
    }

    @Override
    public Object next() {
      return elements.next();
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        stream.close();
      }
    }

    void closeAfter(Throwable failure) {
      try {
        close();
      } catch (RuntimeException | Error another) {
        failure.addSuppressed(another);
      }
    }
  }
}
