package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.CancelScope.deadline;
import static dev.bobbin.dispatch.loop.Requests.*;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Deadlines and groups of tasks. */
final class TimeoutTwins extends AsyncioTwins {

  Coroutine<Request, Object, Void> timeout_and_result_at_one_moment() {
    return gotInTime(work("body", 1), () -> log("timeout"));
  }

  Coroutine<Request, Object, Void> timeout_and_result_in_the_same_turn() {
    CompletableFuture<String> future = new CompletableFuture<>();
    callLater(1, () -> future.complete("value"));
    return gotInTime(awaiting(future), () -> log("timeout; the future has", future.join()));
  }

  Coroutine<Request, Object, Void> timeout_around_a_body_that_took_an_item() {
    Channel<String> queue = Channel.of(10);
    callLater(1, () -> queue.tryPut("item"));
    return gotInTime(taking(queue), () -> log("timeout; in the queue:", queue.size()));
  }

  @Generator
  Coroutine<Request, Object, Void> timeout_swallowed_by_the_body() {
    try {
      Gen.yieldFrom(deadline(seconds(1), inside()));
      log("after");
    } catch (RequestTimeoutException e) {
      log("timeout");
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> inside() {
    String result = Gen.yieldFrom(swallowing());
    log("inside got", result);
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, String> swallowing() {
    try {
      Gen.yield(pause(5));
    } catch (TaskCancelled cancelled) {
      log("body swallows");
    }
    return Gen.returns("value");
  }

  @Generator
  private Coroutine<Request, Object, Void> nested(double outer, double inner) {
    try {
      Gen.yieldFrom(deadline(seconds(outer), inner(inner)));
      log("outer left quietly");
    } catch (RequestTimeoutException e) {
      log("outer timeout");
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> inner(double time) {
    try {
      Gen.yieldFrom(deadline(seconds(time), work("body", 5)));
    } catch (RequestTimeoutException e) {
      log("inner timeout");
    }
    return Gen.done();
  }

  Coroutine<Request, Object, Void> timeouts_nested_outer_first() {
    return nested(1, 2);
  }

  Coroutine<Request, Object, Void> timeouts_nested_same_moment() {
    return nested(1, 1);
  }

  @Generator
  Coroutine<Request, Object, Void> timeout_moved() {
    boolean expired = Gen.yieldFrom(deadline(seconds(1), this::moving));
    log("expired", expired);
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Boolean> moving(CancelScope scope) {
    Gen.yield(pause(0.5));
    scope.expireIn(seconds(2));
    Gen.yieldFrom(work("body", 1.5));
    return Gen.returns(scope.isCancelled());
  }

  Coroutine<Request, Object, Void> timeout_waits_for_cleanup() {
    return gotInTime(work("body", 5, null, 3), () -> log("timeout"));
  }

  @Generator
  private Coroutine<Request, Object, Void> failing(Request group) {
    try {
      Gen.yield(group);
    } catch (RuntimeException failure) {
      log(group(failure));
    }
    return Gen.done();
  }

  Coroutine<Request, Object, Void> group_child_fails() {
    return failing(
        scope(
            scope -> {
              Coroutine<Request, Object, String> body = work("body", 5);
              return spawningFirst(
                  scope, body, work("a", 1, new ValueError("a"), 0), work("b", 2, null, 1));
            }));
  }

  @Generator
  private static Coroutine<Request, Object, Object> spawningFirst(
      Scope scope,
      Coroutine<Request, Object, ?> body,
      Coroutine<Request, Object, ?> a,
      Coroutine<Request, Object, ?> b) {
    scope.spawn(a);
    scope.spawn(b);
    Object result = Gen.yieldFrom(body);
    return Gen.returns(result);
  }

  @Generator
  private static Coroutine<Request, Object, Void> nothing() {
    return Gen.done();
  }

  Coroutine<Request, Object, Void> group_two_children_fail() {
    return failing(
        scope(
            scope -> {
              scope.spawn(work("a", 1, new ValueError("a"), 0));
              scope.spawn(work("b", 1, new KeyError("'b'"), 0));
              return work("c", 2);
            }));
  }

  Coroutine<Request, Object, Void> group_body_fails() {
    return failing(
        scope(
            scope -> {
              scope.spawn(work("a", 2));
              return raising();
            }));
  }

  @Generator
  private Coroutine<Request, Object, Void> raising() {
    Gen.yield(pause(1));
    throw new ValueError("body");
  }

  @Generator
  Coroutine<Request, Object, Void> group_cancelled_from_outside() {
    Task<Void> task = loop.spawn(owner());
    Gen.yield(pause(1));
    task.cancel();
    try {
      Gen.yield(join(task));
    } catch (RuntimeException e) {
      log("owner", show(e));
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> owner() {
    Gen.yield(
        scope(scope -> spawningFirst(scope, work("body", 5), work("a", 5, null, 1), work("b", 5))));
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> group_waits_for_children() {
    Task<?>[] a = new Task<?>[1];
    Gen.yield(scope(scope -> spawningOne(scope, a)));
    log("left", a[0].result());
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> spawningOne(Scope scope, Task<?>[] task) {
    task[0] = scope.spawn(work("a", 2));
    log("body done");
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> gather_one_fails() {
    Task<?>[] tasks = new Task<?>[1];
    try {
      Gen.yield(
          scope(
              scope -> {
                tasks[0] = scope.spawn(work("a", 2));
                return work("b", 1, new ValueError("b"), 0);
              }));
    } catch (ValueError e) {
      log("gather", show(e));
    }
    log("a is still running:", !tasks[0].isDone());
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> gather_with_outcomes() {
    List<Task<?>> tasks = Gen.yield(settle(work("a", 2), work("b", 1, new ValueError("b"), 0)));
    log(ends(tasks.toArray(new Task<?>[0])));
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> gather_cancelled() {
    Task<Void> owner = loop.spawn(gathering());
    Gen.yield(pause(1));
    owner.cancel();
    try {
      Gen.yield(join(owner));
    } catch (RuntimeException e) {
      log("owner cancelled");
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> gathering() {
    Gen.yield(gather(work("a", 5), work("b", 5)));
    return Gen.done();
  }
}
