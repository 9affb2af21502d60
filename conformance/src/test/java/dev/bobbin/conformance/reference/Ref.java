package dev.bobbin.conformance.reference;

import dev.bobbin.Coroutine;
import dev.bobbin.runtime.ReturnValue;
import java.util.stream.Stream;

/**
 * What {@link ReferenceRewriter} puts in the place of the markers of {@code Gen}, and what the
 * rewritten generator methods call to create their generators.
 */
public final class Ref {

  private Ref() {}

  /** Yields a value; returns what is sent. */
  public static Object yield(Object value) {
    return BodyThread.current().suspend(value);
  }

  /** Yields null; returns what is sent. */
  public static Object yield() {
    return BodyThread.current().suspend(null);
  }

  /** Yields from a generator, iterator, iterable, stream or array; returns its return value. */
  public static Object yieldFrom(Object iterable) {
    return BodyThread.current().delegateTo(iterable);
  }

  /** Ends a generator without value. */
  public static Object done() {
    return null;
  }

  /** Ends a generator with a value. */
  public static Coroutine<?, ?, ?> returns(Object value) {
    return ReturnValue.of(value);
  }

  /** Creates a generator. */
  public static Coroutine<?, ?, ?> start(Body body) {
    return new ThreadedCoroutine(body);
  }

  /** Creates a generator and advances it to its first yield. */
  public static Coroutine<?, ?, ?> prime(Body body) {
    ThreadedCoroutine coroutine = new ThreadedCoroutine(body);
    coroutine.next();
    return coroutine;
  }

  /** Creates an iterable, each iterator of which runs the body anew. */
  public static Iterable<?> iterable(Body body) {
    return () -> new ThreadedCoroutine(body);
  }

  /** Creates a stream of what the body yields. */
  public static Stream<?> stream(Body body) {
    return new ThreadedCoroutine(body).stream();
  }
}
