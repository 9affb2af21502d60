package dev.bobbin.benchmarks.peers;

import dev.bobbin.benchmarks.peers.Stackful.Body;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Exchanger;

/**
 * Runs bodies and tasks in virtual threads. Bodies hand their elements over with an exchanger: of
 * what the JDK has for it, that is the fastest.
 *
 * <p>A body must be run to its end: nothing ends the thread of one that is left.
 */
public final class VirtualThreads {
  private static final MethodHandle START;

  static {
    try {
      START =
          MethodHandles.lookup()
              .findStatic(
                  Thread.class,
                  "startVirtualThread",
                  MethodType.methodType(Thread.class, Runnable.class));
    } catch (ReflectiveOperationException e) {
      throw new UnsupportedOperationException("needs Java 21", e);
    }
  }

  private VirtualThreads() {}

  /** Returns what the body hands over. */
  public static <T> Iterator<T> iterate(Body<T> body) {
    return new Elements<>(body);
  }

  /** Runs a task in a virtual thread. */
  public static Thread start(Runnable task) {
    try {
      return (Thread) START.invokeExact(task);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  private static final class Elements<T> implements Iterator<T> {
    private static final Object END = new Object();

    private final Exchanger<Object> handOver = new Exchanger<>();
    private Object element;

    Elements(Body<T> body) {
      start(() -> run(body));
    }

    private void run(Body<T> body) {
      Object last = END;
      try {
        body.run(this::exchange);
      } catch (Throwable e) {
        last = new Failure(e);
      }
      exchange(last);
    }

    private Object exchange(Object given) {
      try {
        return handOver.exchange(given);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public boolean hasNext() {
      if (element == null) {
        element = exchange(null);
      }
      if (element instanceof Failure failure) {
        throw new IllegalStateException(failure.cause());
      }
      return element != END;
    }

    @SuppressWarnings("unchecked")
    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      T next = (T) element;
      element = null;
      return next;
    }
  }

  private record Failure(Throwable cause) {}
}
