package dev.bobbin.benchmarks.peers;

import dev.bobbin.benchmarks.peers.Stackful.Body;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Runs bodies in {@code jdk.internal.vm.Continuation}, of which virtual threads are made.
 *
 * <p>The JVM must have exported its package. By handles, which cost nothing when constant: this is
 * compiled for a Java that has no such class.
 */
public final class Continuations {

  /** Whether the running JVM has them. */
  public static final boolean EXIST = Runtime.version().feature() >= 21;

  private static final MethodHandle CREATE;
  private static final MethodHandle RUN;
  private static final MethodHandle SUSPEND;
  private static final MethodHandle IS_DONE;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      Class<?> type = Class.forName("jdk.internal.vm.Continuation");
      Class<?> scopeType = Class.forName("jdk.internal.vm.ContinuationScope");
      Object scope = scopeType.getConstructor(String.class).newInstance("generators");
      CREATE =
          lookup
              .findConstructor(type, MethodType.methodType(void.class, scopeType, Runnable.class))
              .bindTo(scope)
              .asType(MethodType.methodType(Object.class, Runnable.class));
      RUN =
          lookup
              .findVirtual(type, "run", MethodType.methodType(void.class))
              .asType(MethodType.methodType(void.class, Object.class));
      SUSPEND =
          lookup
              .findStatic(type, "yield", MethodType.methodType(boolean.class, scopeType))
              .bindTo(scope);
      IS_DONE =
          lookup
              .findVirtual(type, "isDone", MethodType.methodType(boolean.class))
              .asType(MethodType.methodType(boolean.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new UnsupportedOperationException(
          "needs Java 21 and --add-exports=java.base/jdk.internal.vm=ALL-UNNAMED", e);
    }
  }

  private Continuations() {}

  /** Returns what the body hands over. */
  public static <T> Iterator<T> iterate(Body<T> body) {
    return new Elements<>(body);
  }

  private static final class Elements<T> implements Iterator<T> {
    private final Object continuation;
    private Object element;
    private boolean ready;

    Elements(Body<T> body) {
      try {
        continuation = (Object) CREATE.invokeExact((Runnable) () -> body.run(this::suspend));
      } catch (Throwable e) {
        throw new AssertionError(e);
      }
    }

    private void suspend(Object element) {
      this.element = element;
      ready = true;
      try {
        boolean unused = (boolean) SUSPEND.invokeExact();
      } catch (Throwable e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public boolean hasNext() {
      try {
        if (!ready && !(boolean) IS_DONE.invokeExact(continuation)) {
          RUN.invokeExact(continuation);
        }
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new AssertionError(e);
      }
      return ready;
    }

    @SuppressWarnings("unchecked")
    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ready = false;
      return (T) element;
    }
  }
}
