package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Asynchronous generators. */
final class AsyncGenTwins extends AsyncioTwins {

  private AsyncGen<Integer> ticker(int count, double cleanup, int fail) {
    return AsyncGen.of(ticking(count, cleanup, fail));
  }

  @Generator
  private Coroutine<Object, Object, Void> ticking(int count, double cleanup, int fail) {
    try {
      for (int i = 0; i < count; i++) {
        Gen.yield(pause(1));
        if (i == fail) {
          throw new ValueError("tick");
        }
        Gen.yield(i);
      }
    } finally {
      log("ticker cleans");
      Gen.yield(pause(cleanup));
      log("ticker cleaned");
    }
    return Gen.done();
  }

  Coroutine<Request, Object, Void> agen_for() {
    return ticker(2, 0, -1).forEach(i -> log("got", i));
  }

  @Generator
  Coroutine<Request, Object, Void> agen_break_does_not_close() {
    int first = Gen.yieldFrom(ticker(3, 1, -1).next());
    log("got", first);
    log("after the loop");
    Gen.yield(pause(2));
    AsyncGen<Integer> ticker = ticker(3, 1, -1);
    try {
      int again = Gen.yieldFrom(ticker.next());
      log("got", again);
    } finally {
      Gen.yieldFrom(ticker.close());
    }
    log("after aclosing");
    return Gen.done();
  }

  @Generator
  private Coroutine<Object, Object, Void> echoing() {
    Object x = "start";
    while (true) {
      try {
        x = Gen.yield(x);
      } catch (ValueError e) {
        x = "caught " + e.getMessage();
      }
      Gen.yield(pause(1));
    }
  }

  @Generator
  Coroutine<Request, Object, Void> agen_send_throw_close() {
    AsyncGen<Object> echo = AsyncGen.of(echoing());
    Object value = Gen.yieldFrom(echo.next());
    log(value);
    value = Gen.yieldFrom(echo.send("hello"));
    log(value);
    value = Gen.yieldFrom(echo.raise(new ValueError("v")));
    log(value);
    Gen.yieldFrom(echo.close());
    log("closed");
    try {
      Gen.yieldFrom(echo.next());
    } catch (StopAsyncIteration end) {
      log("StopAsyncIteration");
    }
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> agen_used_by_two_tasks() {
    AsyncGen<Integer> ticker = ticker(3, 0, -1);
    List<Task<?>> tasks = Gen.yield(settle(ticker.next(), ticker.next()));
    log(ends(tasks.toArray(new Task<?>[0])));
    Gen.yieldFrom(ticker.close());
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> cancelledAfter(
      Coroutine<Request, Object, Void> consumer) {
    Task<Void> task = loop.spawn(consumer);
    Gen.yield(pause(1.5));
    task.cancel();
    try {
      Gen.yield(join(task));
    } catch (CancellationException e) {
      log("consumer cancelled");
    }
    return Gen.done();
  }

  Coroutine<Request, Object, Void> agen_consumer_cancelled_inside() {
    return cancelledAfter(ticker(5, 1, -1).forEach(i -> log("got", i)));
  }

  Coroutine<Request, Object, Void> agen_consumer_cancelled_outside() {
    return cancelledAfter(ticker(5, 1, -1).forEachAwait(this::slowly));
  }

  @Generator
  private Coroutine<Request, Object, Void> slowly(int i) {
    log("got", i);
    Gen.yield(pause(10));
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> agen_fails() {
    try {
      Gen.yieldFrom(ticker(3, 1, 1).forEach(i -> log("got", i)));
    } catch (ValueError e) {
      log(show(e));
    }
    return Gen.done();
  }
}
