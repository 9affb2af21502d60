package dev.bobbin.dispatch.loop;

import dev.bobbin.Gen;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Messages for a task that yielded what it should not have, or when it should not have. */
final class YieldMisuse {

  private YieldMisuse() {}

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
}
