package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** What tasks do to each other, and through queues, locks and the like. */
final class TaskTwins extends AsyncioTwins {

  @Generator
  Coroutine<Request, Object, Void> first_completed() {
    Gen.yield(supervisor(this::firstOfThree));
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> firstOfThree(Scope scope) {
    Channel<Task<String>> ended =
        asCompleted(scope, List.of(work("a", 3), work("b", 1), work("c", 1)));
    List<Object> done = new ArrayList<>();
    Task<String> task = Gen.yield(take(ended));
    for (; task != null; task = ended.tryTake(null)) {
      done.add(task.result());
    }
    log("done", done, "pending", List.of("a"));
    scope.cancel();
    task = Gen.yieldFrom(CancelScope.shield(taken(ended)));
    done.addAll(0, ends(task));
    log(done);
    return Gen.done();
  }

  @Generator
  private static Coroutine<Request, Object, Task<String>> taken(Channel<Task<String>> ended) {
    Task<String> task = Gen.yield(take(ended));
    return Gen.returns(task);
  }

  @Generator
  Coroutine<Request, Object, Void> as_completed_order() {
    Gen.yield(scope(this::asTheyEnd));
    return Gen.done();
  }

  private Coroutine<Request, Object, Void> asTheyEnd(Scope scope) {
    Channel<Task<String>> ended =
        asCompleted(scope, List.of(work("a", 2), work("b", 1), work("c", 3)));
    return ended.items().forEach(task -> log("result", task.result()));
  }

  @Generator
  Coroutine<Request, Object, Void> shield_outer_cancelled() {
    Task<String> inner = loop.spawn(work("inner", 2));
    Task<Object> owner = loop.spawn(joining(inner));
    Gen.yield(pause(1));
    owner.cancel();
    try {
      Gen.yield(join(owner));
    } catch (CancellationException e) {
      log("owner cancelled, inner done:", inner.isDone());
    }
    String result = Gen.yield(join(inner));
    log(result);
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> queue_getter_cancelled_after_put() {
    Channel<String> queue = Channel.of(10);
    Task<Object> getter = loop.spawn(taking(queue));
    Gen.yield(checkpoint());
    queue.tryPut("item");
    getter.cancel();
    try {
      Object item = Gen.yield(join(getter));
      log("got", item);
    } catch (CancellationException e) {
      log("cancelled; in the queue:", queue.size());
    }
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> queue_getter_with_timeout_at_put() {
    Channel<String> queue = Channel.of(10);
    Gen.yield(
        gather(
            gotInTime(taking(queue), () -> log("timeout; in the queue:", queue.size())),
            putting(queue)));
    log("left", queue.size());
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> putting(Channel<String> queue) {
    Gen.yield(pause(1));
    queue.tryPut("item");
    log("put");
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> queue_getters_fifo() {
    Channel<Integer> queue = Channel.of(10);
    for (String name : List.of("a", "b", "c")) {
      loop.spawn(getter(name, queue));
    }
    Gen.yield(checkpoint());
    for (int i = 0; i < 3; i++) {
      queue.tryPut(i);
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> getter(String name, Channel<Integer> queue) {
    int item = Gen.yield(take(queue));
    log(name, "got", item);
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> user(Semaphore semaphore, String name, double time) {
    Gen.yield(semaphore.acquire());
    try {
      log(name, "in");
      if (time > 0) {
        Gen.yield(pause(time));
      }
    } finally {
      semaphore.release();
    }
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> semaphore_fifo_and_no_barging() {
    Semaphore one = new Semaphore(1);
    Gen.yield(gather(user(one, "a", 2), user(one, "b", 1), user(one, "c", 1)));
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> semaphore_waiter_cancelled_after_release() {
    Semaphore one = new Semaphore(1);
    Gen.yield(one.acquire());
    Task<Void> b = loop.spawn(user(one, "b", 0));
    Task<Void> c = loop.spawn(user(one, "c", 0));
    Gen.yield(checkpoint());
    one.release();
    b.cancel();
    Gen.yield(settle(joining(b), joining(c)));
    log(ends(b, c));
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> event_and_condition() {
    Event event = new Event();
    Lock lock = new Lock();
    Condition condition = new Condition(lock);
    List<Integer> numbers = new ArrayList<>();
    loop.spawn(waiter("a", event));
    loop.spawn(waiter("b", event));
    loop.spawn(conditional("c", lock, condition, numbers));
    Gen.yield(pause(1));
    event.set();
    Gen.yield(pause(1));
    for (int i = 0; i < 2; i++) {
      Gen.yield(lock.acquire());
      numbers.add(i);
      condition.signalAll();
      lock.release();
      Gen.yield(pause(1));
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> waiter(String name, Event event) {
    Gen.yield(event.await());
    log(name, "event");
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> conditional(
      String name, Lock lock, Condition condition, List<Integer> numbers) {
    Gen.yield(lock.acquire());
    try {
      Gen.yieldFrom(condition.awaitUntil(() -> numbers.size() >= 2));
      log(name, "condition");
    } finally {
      lock.release();
    }
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> barrier() {
    Barrier barrier = new Barrier(3);
    Gen.yield(gather(party("a", 1, barrier), party("b", 3, barrier), party("c", 2, barrier)));
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> party(String name, double time, Barrier barrier) {
    Gen.yield(pause(time));
    Gen.yield(barrier.await());
    log(name, "passes");
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> cancel_before_start() {
    Task<String> task = loop.spawn(work("never", 1));
    task.cancel();
    try {
      Gen.yield(join(task));
    } catch (CancellationException e) {
      log("cancelled, body did not run");
    }
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> cancel_twice_in_cleanup() {
    Task<Void> task = loop.spawn(cleaning());
    Gen.yield(pause(1));
    task.cancel();
    Gen.yield(pause(1));
    task.cancel();
    try {
      Gen.yield(join(task));
    } catch (CancellationException e) {
      log("cancelled");
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> cleaning() {
    try {
      Gen.yield(pause(10));
    } finally {
      log("cleaning");
      try {
        Gen.yield(pause(10));
        log("cleaned");
      } catch (TaskCancelled cancelled) {
        log("cleaning interrupted");
        throw cancelled;
      }
    }
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> cancel_swallowed() {
    Task<String> task = loop.spawn(swallowing());
    Gen.yield(pause(1));
    log("cancel()", task.cancel());
    String result = Gen.yield(join(task));
    boolean cancelled = task.state() == Task.State.CANCELLED;
    log("result", result, "cancelled", cancelled, "cancel() again", task.cancel());
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, String> swallowing() {
    try {
      Gen.yield(pause(10));
    } catch (TaskCancelled cancelled) {
      log("swallowed");
    }
    Gen.yield(pause(1));
    return Gen.returns("value");
  }

  @Generator
  Coroutine<Request, Object, Void> cancel_of_a_waiter_leaves_the_task() {
    Task<String> a = loop.spawn(work("a", 3));
    Task<Object> joiner = loop.spawn(joining(a));
    Gen.yield(pause(1));
    joiner.cancel();
    Gen.yield(checkpoint());
    log("a cancelled by its joiner:", a.isDone());
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> await_of_a_task_passes_cancellation_on() {
    Task<String> a = loop.spawn(work("a", 3));
    Task<Object> joiner = loop.spawn(joining(a));
    Gen.yield(pause(1));
    joiner.cancel();
    try {
      Gen.yield(join(joiner));
    } catch (CancellationException e) {
      log("joiner cancelled; a done:", a.isDone());
    }
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> tasks_step_in_turn() {
    Gen.yield(gather(stepping("a"), stepping("b")));
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> stepping(String name) {
    for (int i = 0; i < 3; i++) {
      log(name, i);
      Gen.yield(checkpoint());
    }
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> waiters_of_a_future_wake_in_order() {
    CompletableFuture<Void> future = new CompletableFuture<>();
    for (String name : List.of("a", "b", "c")) {
      loop.spawn(waking(name, future));
    }
    Gen.yield(pause(1));
    future.complete(null);
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> waking(String name, CompletableFuture<Void> future) {
    Gen.yield(await(future));
    log("woke", name);
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> context_is_copied_to_children() {
    TaskLocal<Integer> local = TaskLocal.withInitial(() -> 0);
    local.set(1);
    Task<Void> child = loop.spawn(child(local));
    local.set(3);
    Gen.yield(join(child));
    log("parent has", local.get());
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> child(TaskLocal<Integer> local) {
    log("child sees", local.get());
    local.set(2);
    Gen.yield(pause(1));
    log("child has", local.get());
    return Gen.done();
  }
}
