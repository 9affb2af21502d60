package dev.bobbin.samples.course;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.StopIteration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Runs tasks in one thread: those that are ready in turn, sleeping ones when their time comes. */
final class EventLoop {
  private final Queue<Runnable> ready = new ArrayDeque<>();
  private final IntConsumer realSleep;
  private int now;
  private int tasks;

  /** Those that sleep, by the time when they wake up. */
  private final NavigableMap<Integer, List<Task<?>>> sleeping = new TreeMap<>();

  /** The clock jumps to who wakes up next; realSleep gets the seconds that it leaves out. */
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
    while (!ready.isEmpty() || !sleeping.isEmpty()) {
      if (ready.isEmpty()) {
        wakeUpNext();
      }
      ready.remove().run();
    }
  }

  private void wakeUpNext() {
    var next = sleeping.pollFirstEntry();
    realSleep.accept(next.getKey() - now);
    now = next.getKey();
    next.getValue().forEach(task -> resume(task, null));
  }

  private void step(Task<?> task, Object value, Exception error) {
    Request request;
    try {
      request = error == null ? task.gen.send(value) : task.gen.raise(error);
    } catch (StopIteration e) {
      finish(task, null);
      return;
    } catch (RuntimeException e) {
      finish(task, e);
      return;
    }
    handle(task, request);
  }

  private void finish(Task<?> task, Exception error) {
    task.error = error;
    task.joiners.forEach(joiner -> answer(joiner, task));
  }

  private void handle(Task<?> task, Request request) {
    if (request == null) {
      resume(task, null);
    } else if (request instanceof Request.Sleep sleep) {
      sleeping.computeIfAbsent(now + sleep.delay(), at -> new ArrayList<>()).add(task);
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
    ready.add(() -> step(task, value, null));
  }

  /** Resumes a task with what has become of another one. */
  private void answer(Task<?> task, Task<?> ended) {
    ready.add(() -> step(task, ended.gen.result(), ended.error));
  }

  private void join(Task<?> task, Task<?> other) {
    if (other.gen.state() == Gen.State.CLOSED) {
      answer(task, other);
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
    return Gen.returns(Gen.yield(new Request.Join(task)));
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
