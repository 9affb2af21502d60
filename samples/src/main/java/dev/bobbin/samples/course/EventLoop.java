package dev.bobbin.samples.course;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.StopIteration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.IntConsumer;

/** Runs tasks in one thread: those that are ready in turn, sleeping ones when their time comes. */
final class EventLoop {
  private final Queue<Step> ready = new ArrayDeque<>();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparingInt(Timer::at).thenComparingInt(Timer::number));
  private final IntConsumer realSleep;
  private int now;
  private int tasks;
  private int sleeps;

  /** What to resume a task with: an error, or else a value. */
  private record Step(Task<?> task, Object value, Exception error) {}

  private record Timer(int at, int number, Task<?> task) {}

  /** The clock jumps to the next timer; realSleep gets the seconds that it leaves out. */
  EventLoop(IntConsumer realSleep) {
    this.realSleep = realSleep;
  }

  int now() {
    return now;
  }

  int tasks() {
    return tasks;
  }

  <R> Task<R> spawn(Coroutine<Request, Object, R> gen, String name) {
    tasks++;
    Task<R> task = new Task<>(gen, name);
    resume(task, null);
    return task;
  }

  void run() {
    while (!ready.isEmpty() || !timers.isEmpty()) {
      if (ready.isEmpty()) {
        wakeUpNext();
      }
      Step step = ready.remove();
      step(step.task(), step.value(), step.error());
    }
  }

  private void wakeUpNext() {
    int at = timers.element().at();
    realSleep.accept(at - now);
    now = at;
    while (!timers.isEmpty() && timers.element().at() == at) {
      resume(timers.remove().task(), null);
    }
  }

  private <R> void step(Task<R> task, Object value, Exception error) {
    Request request;
    try {
      request = error == null ? task.gen.send(value) : task.gen.raise(error);
    } catch (StopIteration e) {
      finish(task, task.gen.result(), null);
      return;
    } catch (RuntimeException e) {
      finish(task, null, e);
      return;
    }
    handle(task, request);
  }

  private <R> void finish(Task<R> task, R value, Exception error) {
    task.done = true;
    task.value = value;
    task.error = error;
    for (Task<?> joiner : task.joiners) {
      ready.add(new Step(joiner, value, error));
    }
  }

  private void handle(Task<?> task, Request request) {
    if (request == null) {
      resume(task, null);
    } else if (request instanceof Request.Sleep sleep) {
      timers.add(new Timer(now + sleep.delay(), ++sleeps, task));
    } else if (request instanceof Request.Spawn spawn) {
      resume(task, spawn(spawn.gen(), spawn.name()));
    } else if (request instanceof Request.Join join) {
      join(task, join.task());
    } else if (request instanceof Request.Put put) {
      put(task, put.queue(), put.item());
    } else if (request instanceof Request.Get get) {
      get(task, get.queue());
    }
  }

  private void resume(Task<?> task, Object value) {
    ready.add(new Step(task, value, null));
  }

  private void join(Task<?> task, Task<?> other) {
    if (other.done) {
      ready.add(new Step(task, other.value, other.error));
    } else {
      other.joiners.add(task);
    }
  }

  private void put(Task<?> task, AsyncQueue queue, Object item) {
    if (queue.getters.isEmpty()) {
      queue.items.add(item);
    } else {
      resume(queue.getters.remove(), item);
    }
    resume(task, null);
  }

  private void get(Task<?> task, AsyncQueue queue) {
    if (queue.items.isEmpty()) {
      queue.getters.add(task);
    } else {
      resume(task, queue.items.remove());
    }
  }

  /** For tasks: sleeps. */
  @Generator
  static Coroutine<Request, Object, Void> sleep(int delay) {
    Gen.yield(new Request.Sleep(delay));
    return Gen.done();
  }

  /** For tasks: waits for another task, and returns its result. */
  @Generator
  static <R> Coroutine<Request, Object, R> join(Task<R> task) {
    R value = Gen.yield(new Request.Join(task));
    return Gen.returns(value);
  }

  /** For tasks: waits for all of them, and returns their results. */
  @Generator
  static <R> Coroutine<Request, Object, List<R>> gather(List<Task<R>> tasks) {
    List<R> out = new ArrayList<>();
    for (Task<R> t : tasks) {
      out.add(Gen.yieldFrom(join(t)));
    }
    return Gen.returns(out);
  }
}
