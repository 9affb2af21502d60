package dev.bobbin.dispatch.loop;

import dev.bobbin.Gen;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Messages for what the user did wrong: which task it was, and what to do instead. */
final class Misuse {

  private Misuse() {}

  static String noRequest(Task<?> task, Object yielded) {
    String what =
        yielded == null
            ? "null"
            : Text.of(yielded) + " (" + yielded.getClass().getSimpleName() + ")";
    return task.whereItIs() + " yielded " + what + ", which is no request; " + instead(yielded);
  }

  private static String instead(Object yielded) {
    if (yielded instanceof Task) {
      return "yield join(task) to wait for it";
    }
    if (yielded instanceof Gen) {
      return "write Gen.yieldFrom(generator), or yield spawn(generator)";
    }
    if (yielded instanceof CompletionStage) {
      return "yield await(stage)";
    }
    if (yielded instanceof Duration) {
      return "yield sleep(duration)";
    }
    return "yield what dev.bobbin.dispatch.loop.Requests returns, or checkpoint() to let others run";
  }

  static String started(Task<?> task, Gen<?> body) {
    return "task '"
        + task.name()
        + "' cannot run "
        + Text.of(body)
        + ": it has started; make a new one";
  }

  static String stopping(Task<?> task, Object yielded) {
    return task.whereItIs()
        + " yielded "
        + Text.of(yielded)
        + " while its loop shuts down, and the time for cleaning up is over";
  }

  static String ignored(Task<?> task, Object yielded) {
    return task.whereItIs()
        + " ignored its cancellation: it yielded "
        + Text.of(yielded)
        + " when the time for cleaning up was over; let TaskCancelled leave the body";
  }

  static String notEnded(Task<?> task) {
    return task.whereItIs()
        + " has not ended, it is "
        + task.state()
        + "; let the loop run, or yield join(task) in another task";
  }

  static String joinsItself(Task<?> task) {
    return task.whereItIs() + " joins itself and would wait for ever; join it in another task";
  }

  static String otherLoop(String what, Task<?> task) {
    return what
        + " belongs to another event loop than "
        + task.whereItIs()
        + "; submit() to that loop and yield await(future)";
  }

  static String alreadyWaits(Task<?> task, String direction, Object channel, Task<?> other) {
    return task.whereItIs()
        + " cannot "
        + direction
        + " "
        + channel
        + ", because "
        + other
        + "; let one task do it, and hand on what it gets through a Channel";
  }
}
