package dev.bobbin;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A generator: values that a method body yields one by one, on demand.
 *
 * <p>It is an iterator, and iterable once: {@link #iterator()} returns itself, as in Python. It may
 * be resumed by any thread, one at a time; handing it to another thread needs a happens-before, as
 * for any plain Java object.
 *
 * <p>The static methods {@code yield}, {@code yieldFrom}, {@code returns} and {@code done} are
 * markers: weaving replaces their calls in generator methods. Called from code that was not woven
 * they throw {@link NotWovenError}.
 *
 * @param <Y> what it yields
 */
public interface Gen<Y> extends Iterator<Y>, Iterable<Y>, AutoCloseable {

  /** What a generator is doing, as {@code inspect.getgeneratorstate} tells it in Python. */
  enum State {
    /** Nothing of the body has run. */
    CREATED,
    /** The body runs, or a delegate or other code that it called. */
    RUNNING,
    /** It waits at a yield. */
    SUSPENDED,
    /** It has returned, failed or been closed; final. */
    CLOSED
  }

  /**
   * Runs to the next yield, keeps its value for {@link #next()}, and tells whether there was one.
   *
   * <p>Calling it again changes nothing. If the body fails, its exception leaves this method.
   *
   * @throws GeneratorStateException if it runs already
   */
  @Override
  boolean hasNext();

  /**
   * Runs to the next yield and returns what that yields, which may be null.
   *
   * @throws StopIteration if it ends instead, carrying its return value, or has ended before
   * @throws GeneratorStateException if it runs already
   */
  @Override
  Y next();

  /**
   * Returns the next value, which is an Integer; not boxed on the way if all yields of the body are
   * of {@code int} expressions.
   *
   * @throws ClassCastException if the value is no Integer
   * @throws NullPointerException if it is null
   * @throws StopIteration as {@link #next()} does
   */
  default int nextInt() {
    return (Integer) (Object) next();
  }

  /**
   * Returns the next value, which is a Long; not boxed on the way if all yields of the body are of
   * {@code long} expressions.
   *
   * @throws ClassCastException if the value is no Long
   * @throws NullPointerException if it is null
   * @throws StopIteration as {@link #next()} does
   */
  default long nextLong() {
    return (Long) (Object) next();
  }

  /**
   * Returns the next value, which is a Double; not boxed on the way if all yields of the body are
   * of {@code double} expressions.
   *
   * @throws ClassCastException if the value is no Double
   * @throws NullPointerException if it is null
   * @throws StopIteration as {@link #next()} does
   */
  default double nextDouble() {
    return (Double) (Object) next();
  }

  /**
   * Throws an exception at the yield where this generator is suspended, and returns what it yields
   * next; Python's {@code throw}.
   *
   * <p>A generator that has not started is closed, nothing of it runs, and the exception comes out;
   * so it does if the generator is closed already, or does not catch it.
   *
   * @param exception any exception, also a checked one that the body does not declare
   * @throws StopIteration if it catches the exception and ends, carrying its return value
   * @throws GeneratorStateException if it runs already, or if a value fetched by {@link #hasNext()}
   *     is waiting
   * @throws NullPointerException if {@code exception} is null; the generator is untouched
   */
  Y raise(Throwable exception);

  /**
   * Throws {@link GeneratorExit} at the yield where this generator is suspended, so that its {@code
   * finally} blocks run, and expects it to end.
   *
   * <p>A value fetched by {@link #hasNext()} is dropped. Closing a generator that has not started
   * runs nothing of it; closing it twice is quiet. An exception other than {@code GeneratorExit}
   * comes out.
   *
   * @throws GeneratorStateException if it runs already, or if it yields instead of ending; it is
   *     then still suspended
   */
  @Override
  void close();

  /**
   * Returns the return value of a generator that has ended: null after a failure, or after a close
   * that the body did not answer with a return.
   *
   * @throws GeneratorStateException if it has not ended
   */
  Object result();

  /** Returns what it is doing. */
  State state();

  /**
   * Returns whether a value that {@link #hasNext()} has fetched waits for {@link #next()}: then the
   * body has gone further than the consumer. It runs nothing.
   */
  default boolean lookedAhead() {
    return false;
  }

  /** Returns the next value, or {@code otherwise} if it ends; Python's {@code next(g, default)}. */
  default Y nextOr(Y otherwise) {
    return hasNext() ? next() : otherwise;
  }

  /** Returns itself: a second loop goes on where the first one stopped. */
  @Override
  default Iterator<Y> iterator() {
    return this;
  }

  /**
   * Hands the remaining values to the consumer, and takes the end: a later {@link #next()} throws
   * an empty {@link StopIteration}, as after a {@code for} loop in Python; {@link #result()} stays.
   */
  @Override
  default void forEachRemaining(Consumer<? super Y> action) {
    Objects.requireNonNull(action);
    while (hasNext()) {
      action.accept(next());
    }
    Remaining.takeEnd(this);
  }

  /** Hands the remaining values to the consumer, as {@link #forEachRemaining} does. */
  @Override
  default void forEach(Consumer<? super Y> action) {
    forEachRemaining(action);
  }

  /**
   * Returns a lazy, ordered stream of the remaining values; closing it closes this generator. When
   * it is exhausted it takes the end, as {@link #forEachRemaining} does.
   */
  default Stream<Y> stream() {
    return StreamSupport.stream(new Remaining<>(this), false).onClose(this::close);
  }

  /**
   * Returns the remaining values, nulls included, in a new modifiable list, and takes the end, as
   * {@link #forEachRemaining} does; Python's {@code list(g)}.
   */
  default List<Y> toList() {
    List<Y> values = new ArrayList<>();
    forEachRemaining(values::add);
    return values;
  }

  /** Returns what it is suspended in a {@code yieldFrom} on; else null. Shows one level only. */
  default Object delegate() {
    return null;
  }

  /** Returns its live local variables by name, in the order of their declaration. */
  default Map<String, Object> locals() {
    return Map.of();
  }

  /**
   * Returns where it is: the method's first line when created, the line of the yield when
   * suspended, the last known line when running, null when closed.
   */
  default StackTraceElement position() {
    return null;
  }

  /**
   * Marker: yields a value, and suspends the generator until it is resumed.
   *
   * @param <S> what is sent in; weaving checks it against the S of the {@link Coroutine}
   * @param value the value to yield; may be null
   * @return what is sent in, null if the generator is resumed by {@code next}
   */
  static <S> S yield(Object value) {
    throw NotWovenError.at("Gen.yield");
  }

  /**
   * Marker: yields null, and suspends the generator until it is resumed.
   *
   * @param <S> what is sent in; weaving checks it against the S of the {@link Coroutine}
   * @return what is sent in, null if the generator is resumed by {@code next}
   */
  static <S> S yield() {
    throw NotWovenError.at("Gen.yield");
  }

  /**
   * Marker: yields all that the delegate yields, forwards to it what is sent and raised, and closes
   * it when this generator is closed (PEP 380).
   *
   * @param <R> what the delegate returns
   * @param generator the delegate; null gives a NullPointerException in the delegating generator
   * @return the delegate's return value
   */
  static <R> R yieldFrom(Coroutine<?, ?, ? extends R> generator) {
    throw NotWovenError.at("Gen.yieldFrom");
  }

  /** Marker: delegates to a generator; see {@link #yieldFrom(Coroutine)}. */
  static Object yieldFrom(Gen<?> generator) {
    throw NotWovenError.at("Gen.yieldFrom");
  }

  /** Marker: yields the elements of an iterable; the result is null. */
  static Object yieldFrom(Iterable<?> iterable) {
    throw NotWovenError.at("Gen.yieldFrom");
  }

  /** Marker: yields the remaining elements of an iterator; the result is null. */
  static Object yieldFrom(Iterator<?> iterator) {
    throw NotWovenError.at("Gen.yieldFrom");
  }

  /**
   * Marker: yields the elements of a stream, which is closed when it is exhausted, raised through
   * or closed; the result is null.
   */
  static Object yieldFrom(BaseStream<?, ?> stream) {
    throw NotWovenError.at("Gen.yieldFrom");
  }

  /**
   * Marker: yields the remaining elements of what is an iterator and an iterable as well; the
   * result is null.
   *
   * @param <I> its type
   */
  static <I extends Object & Iterable<?> & Iterator<?>> Object yieldFrom(I both) {
    throw NotWovenError.at("Gen.yieldFrom");
  }

  /** Marker: yields the characters of a text; the result is null. */
  static Object yieldFrom(CharSequence text) {
    throw NotWovenError.at("Gen.yieldFrom");
  }

  /** Marker: yields the elements of an array; the result is null. */
  static Object yieldFrom(int[] array) {
    throw NotWovenError.at("Gen.yieldFrom");
  }

  /** Marker: yields the elements of an array; the result is null. */
  static Object yieldFrom(long[] array) {
    throw NotWovenError.at("Gen.yieldFrom");
  }

  /** Marker: yields the elements of an array; the result is null. */
  static Object yieldFrom(double[] array) {
    throw NotWovenError.at("Gen.yieldFrom");
  }

  /** Marker: yields the elements of an array; the result is null. */
  static Object yieldFrom(Object[] array) {
    throw NotWovenError.at("Gen.yieldFrom");
  }

  /**
   * Marker: {@code return Gen.done();} ends a generator without return value.
   *
   * @param <G> the return type of the generator method
   */
  static <G> G done() {
    throw NotWovenError.at("Gen.done");
  }

  /**
   * Marker: {@code return Gen.done(value);} ends a generator with a return value, where its return
   * type is an interface that extends {@link Coroutine}; else write {@link #returns}.
   *
   * @param <R> the type of the value
   * @param <G> the return type of the generator method
   * @param value the return value; may be null
   */
  static <R, G extends Coroutine<?, ?, ? super R>> G done(R value) {
    throw NotWovenError.at("Gen.done");
  }

  /**
   * Marker: {@code return Gen.returns(value);} ends a generator with a return value.
   *
   * @param <Y> what the generator yields
   * @param <S> what is sent to it
   * @param <R> what it returns
   * @param value the return value; may be null
   */
  static <Y, S, R> Coroutine<Y, S, R> returns(R value) {
    throw NotWovenError.at("Gen.returns");
  }

  /**
   * Returns the generator that a lambda body makes; with a body that yields, it is Python's
   * generator expression.
   *
   * <p>The body may throw checked exceptions. What a body that is no generator throws comes out of
   * this method as it is.
   *
   * @param <Y> what the generator yields
   * @param body the lambda
   * @throws NullPointerException if the body returns null, which no generator does
   * @see Coroutine#of
   */
  static <Y> Gen<Y> of(Callable<? extends Gen<Y>> body) {
    return Expressions.call("Gen.of", body);
  }

  /**
   * Declares that a checked exception may come up here, so that javac accepts a {@code catch}; it
   * does nothing.
   *
   * <p>Any exception may be raised into a generator, and leaves it where the generator is driven:
   * javac cannot know of either.
   *
   * @param <A> the exception
   * @param a its class
   * @throws A never
   */
  static <A extends Throwable> void mayThrow(Class<A> a) throws A {}

  /**
   * Declares that two kinds of exceptions may come up here; see {@link #mayThrow(Class)}.
   *
   * @throws A never
   * @throws B never
   */
  static <A extends Throwable, B extends Throwable> void mayThrow(Class<A> a, Class<B> b)
      throws A, B {}

  /**
   * Declares that three kinds of exceptions may come up here; see {@link #mayThrow(Class)}.
   *
   * @throws A never
   * @throws B never
   * @throws C never
   */
  static <A extends Throwable, B extends Throwable, C extends Throwable> void mayThrow(
      Class<A> a, Class<B> b, Class<C> c) throws A, B, C {}

  /**
   * Declares that four kinds of exceptions may come up here; see {@link #mayThrow(Class)}.
   *
   * @throws A never
   * @throws B never
   * @throws C never
   * @throws D never
   */
  static <A extends Throwable, B extends Throwable, C extends Throwable, D extends Throwable>
      void mayThrow(Class<A> a, Class<B> b, Class<C> c, Class<D> d) throws A, B, C, D {}
}
