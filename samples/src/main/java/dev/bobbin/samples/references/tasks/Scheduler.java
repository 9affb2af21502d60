package dev.bobbin.samples.references.tasks;

import dev.bobbin.Coroutine;
import dev.bobbin.StopIteration;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Runs tasks in turn, on one thread. */
final class Scheduler {
  /** The tasks that have not ended, by their ids. */
  private final Map<Integer, Task> tasks = new HashMap<>();

  private final Queue<Task> ready = new ArrayDeque<>();

  /** The tasks that wait for the end of another one, by its id. */
  private final Map<Integer, List<Task>> waitingForExit = new HashMap<>();

  private final Timers timers;
  private final Channels channels;
  private int lastId;

  Scheduler(Timers timers, Channels channels) {
    this.timers = timers;
    this.channels = channels;
  }

  Timers timers() {
    return timers;
  }

  Channels channels() {
    return channels;
  }

  /** Makes a task and returns its id. */
  int start(Coroutine<SystemCall, Object, ?> body) {
    Task task = new Task(++lastId, body);
    tasks.put(task.id(), task);
    schedule(task);
    return task.id();
  }

  /** Lets a task run on, unless it has been killed. */
  void schedule(Task task) {
    if (tasks.containsKey(task.id())) {
      ready.add(task);
    }
  }

  // snippet: run
  void run() throws IOException {
    while (!tasks.isEmpty()) {
      if (ready.isEmpty() && !timers.wakeNext(this)) {
        channels.waitFor(this);
      }
      channels.wake(this);
      Task task = ready.poll();
      if (task != null) {
        step(task);
      }
    }
  }

  private void step(Task task) throws IOException {
    try {
      SystemCall call = task.resume();
      if (call == null) {
        schedule(task);
      } else {
        call.handle(this, task);
      }
    } catch (StopIteration end) {
      exit(task);
    }
  }

  // end

  /** Ends a task from outside; false if there is none. */
  boolean kill(int id) {
    Task task = tasks.get(id);
    if (task == null) {
      return false;
    }
    task.kill();
    exit(task);
    return true;
  }

  /** Lets a task wait until another one has ended; false if there is none. */
  boolean waitForExit(Task task, int id) {
    if (!tasks.containsKey(id)) {
      return false;
    }
    waitingForExit.computeIfAbsent(id, key -> new ArrayList<>()).add(task);
    return true;
  }

  private void exit(Task task) {
    tasks.remove(task.id());
    List<Task> waiting = waitingForExit.remove(task.id());
    if (waiting != null) {
      waiting.forEach(this::schedule);
    }
  }
}
