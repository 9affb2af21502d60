package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;

/**
 * The body of a task, or a part of it: a generator that yields {@link Request}s, is sent what comes
 * of them, and returns a result.
 *
 * <p>It is a name for the return type of generator methods, which end with {@code return
 * Gen.done(result);} or {@code return Gen.done();}. Whatever takes a body takes any other {@code
 * Coroutine} whose yields are requests, too.
 *
 * @param <R> what it returns
 */
public interface Async<R> extends Coroutine<Request, Object, R> {}
