package dev.bobbin.samples.references.tasks;

import dev.bobbin.Coroutine;
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;

/** The system calls that there are. */
final class SystemCalls {

  private SystemCalls() {}

  // snippet: calls
  /** Gives the id of the task. */
  static SystemCall getTid() {
    return call("getTid", (scheduler, task) -> answer(scheduler, task, task.id()));
  }

  /** Starts another task, and gives its id. */
  static SystemCall newTask(Coroutine<SystemCall, Object, ?> body) {
    return call("newTask", (scheduler, task) -> answer(scheduler, task, scheduler.start(body)));
  }

  /** Ends another task, and gives whether there was one. */
  static SystemCall killTask(int id) {
    return call("killTask " + id, (scheduler, task) -> answer(scheduler, task, scheduler.kill(id)));
  }

  /** Waits for the end of another task, and gives true once it has ended. */
  static SystemCall waitTask(int id) {
    return call(
        "waitTask " + id,
        (scheduler, task) -> {
          task.answer(true);
          if (!scheduler.waitForExit(task, id)) {
            answer(scheduler, task, false);
          }
        });
  }

  /** Sleeps, and gives the time at which the task wakes. */
  static SystemCall sleep(long time) {
    return call(
        "sleep " + time,
        (scheduler, task) -> {
          task.answer(scheduler.timers().now() + time);
          scheduler.timers().sleep(task, time);
        });
  }

  // end

  // snippet: channels
  /** Waits until a channel has something to read, or somebody to accept. */
  static SystemCall readable(SelectableChannel channel) {
    int operation = channel.validOps() & (SelectionKey.OP_READ | SelectionKey.OP_ACCEPT);
    return call(
        "readable", (scheduler, task) -> scheduler.channels().await(channel, operation, task));
  }

  /** Waits until a channel takes something to write. */
  static SystemCall writable(SelectableChannel channel) {
    return call(
        "writable",
        (scheduler, task) -> scheduler.channels().await(channel, SelectionKey.OP_WRITE, task));
  }

  // end

  /** Gives a call the name by which traces show it. */
  private static SystemCall call(String name, SystemCall handler) {
    return new SystemCall() {
      @Override
      public void handle(Scheduler scheduler, Task task) throws IOException {
        handler.handle(scheduler, task);
      }

      @Override
      public String toString() {
        return name;
      }
    };
  }

  private static void answer(Scheduler scheduler, Task task, Object value) {
    task.answer(value);
    scheduler.schedule(task);
  }
}
