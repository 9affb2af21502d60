package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;

/** How asynchronous generators end, and what is raised in them at that. */
final class AsyncGenEndTwins extends AsyncioTwins {

  @Generator
  private Coroutine<Request, Object, Void> step(String what, Coroutine<?, Object, ?> awaited) {
    try {
      Object result = Gen.yieldFrom(awaited);
      log(what, result == null ? "None" : result);
    } catch (Throwable thrown) {
      String name = thrown.getClass().getSimpleName();
      log(what, thrown instanceof GeneratorStateException ? "RuntimeError" : name);
    }
    return Gen.done();
  }

  private Coroutine<Request, Object, Void> next(AsyncGen<?> generator) {
    return step("next", generator.next());
  }

  private Coroutine<Request, Object, Void> send(AsyncGen<?> generator, Object value) {
    return step("send", generator.send(value));
  }

  private Coroutine<Request, Object, Void> raise(AsyncGen<?> generator, Throwable exception) {
    return step("raise", generator.raise(exception));
  }

  private Coroutine<Request, Object, Void> close(AsyncGen<?> generator) {
    return step("close", generator.close());
  }

  @Generator
  private Coroutine<Object, Object, Void> stubborn() {
    Object sent = null;
    while (!"end".equals(sent)) {
      try {
        sent = Gen.yield("value");
      } catch (GeneratorExit exit) {
        log("ignores");
        Gen.yield(pause(1));
      }
    }
    return Gen.done();
  }

  @Generator
  private static Coroutine<Object, Object, Void> one() {
    Gen.yield(1);
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> agen_driven_on_after_an_ignored_exit() {
    AsyncGen<String> generator = AsyncGen.of(stubborn());
    Gen.yieldFrom(next(generator));
    Gen.yieldFrom(close(generator));
    Gen.yieldFrom(next(generator));
    Gen.yieldFrom(send(generator, "x"));
    Gen.yieldFrom(close(generator));
    Gen.yieldFrom(raise(generator, new ValueError("v")));
    Gen.yieldFrom(next(generator));
    Gen.yieldFrom(raise(generator, new KeyError("k")));
    Gen.yieldFrom(send(generator, "end"));
    Gen.yieldFrom(close(generator));
    return Gen.done();
  }

  @Generator
  private static Coroutine<Object, Object, Void> ignoringOnce() {
    try {
      Gen.yield(1);
    } catch (GeneratorExit exit) {
      Gen.yield(2);
    }
    throw new ValueError("end");
  }

  @Generator
  Coroutine<Request, Object, Void> agen_fails_after_an_ignored_exit() {
    AsyncGen<Integer> generator = AsyncGen.of(ignoringOnce());
    Gen.yieldFrom(next(generator));
    Gen.yieldFrom(close(generator));
    Gen.yieldFrom(next(generator));
    Gen.yieldFrom(next(generator));
    Gen.yieldFrom(close(generator));
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> agen_exit_raised_and_ignored() {
    AsyncGen<String> generator = AsyncGen.of(stubborn());
    Gen.yieldFrom(next(generator));
    Gen.yieldFrom(raise(generator, new GeneratorExit()));
    Gen.yieldFrom(next(generator));
    Gen.yieldFrom(send(generator, "end"));
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> agen_exit_raised() {
    AsyncGen<Integer> generator = AsyncGen.of(one());
    Gen.yieldFrom(next(generator));
    Gen.yieldFrom(raise(generator, new GeneratorExit()));
    Gen.yieldFrom(next(generator));
    Gen.yieldFrom(close(generator));
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> agen_end_raised_before_the_start() {
    AsyncGen<Integer> generator = AsyncGen.of(one());
    Gen.yieldFrom(raise(generator, new StopAsyncIteration()));
    Gen.yieldFrom(next(generator));
    Gen.yieldFrom(close(generator));
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> agen_stop_iteration_raised_before_the_start() {
    AsyncGen<Integer> generator = AsyncGen.of(one());
    Gen.yieldFrom(raise(generator, new StopIteration()));
    Gen.yieldFrom(next(generator));
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> agen_end_raised_at_a_yield() {
    AsyncGen<Integer> generator = AsyncGen.of(one());
    Gen.yieldFrom(next(generator));
    Gen.yieldFrom(raise(generator, new StopAsyncIteration()));
    Gen.yieldFrom(next(generator));
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> agen_failure_raised_before_the_start() {
    AsyncGen<Integer> generator = AsyncGen.of(one());
    Gen.yieldFrom(raise(generator, new ValueError("v")));
    Gen.yieldFrom(next(generator));
    Gen.yieldFrom(raise(generator, new ValueError("w")));
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> agen_exit_raised_before_the_start() {
    AsyncGen<Integer> generator = AsyncGen.of(one());
    Gen.yieldFrom(raise(generator, new GeneratorExit()));
    Gen.yieldFrom(next(generator));
    return Gen.done();
  }

  @Generator
  private static Coroutine<Object, Object, Void> none() {
    if (false) {
      Gen.yield(0);
    }
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> agen_raise_after_the_end() {
    AsyncGen<Integer> generator = AsyncGen.of(none());
    Gen.yieldFrom(next(generator));
    Gen.yieldFrom(raise(generator, new ValueError("v")));
    Gen.yieldFrom(send(generator, 1));
    Gen.yieldFrom(close(generator));
    return Gen.done();
  }

  @Generator
  private static Coroutine<Object, Object, Void> slow() {
    Gen.yield(pause(2));
    Gen.yield(1);
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> agen_closed_while_it_runs() {
    AsyncGen<Integer> generator = AsyncGen.of(slow());
    Task<Void> task = loop.spawn(next(generator));
    Gen.yield(pause(1));
    Gen.yieldFrom(close(generator));
    Gen.yieldFrom(raise(generator, new ValueError("v")));
    Gen.yieldFrom(send(generator, null));
    Gen.yield(Requests.join(task));
    return Gen.done();
  }

  @Generator
  private Coroutine<Object, Object, Void> swallowing() {
    try {
      Gen.yield(pause(5));
    } catch (TaskCancelled cancelled) {
      log("swallows");
    }
    Gen.yield(1);
    Gen.yield(2);
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> agen_cancelled_at_a_request_swallows_it() {
    AsyncGen<Integer> generator = AsyncGen.of(swallowing());
    Task<Void> task = loop.spawn(next(generator));
    Gen.yield(pause(1));
    task.cancel();
    Gen.yield(Requests.join(task));
    Gen.yieldFrom(next(generator));
    Gen.yieldFrom(next(generator));
    return Gen.done();
  }
}
