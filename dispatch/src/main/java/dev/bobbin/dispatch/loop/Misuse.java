package dev.bobbin.dispatch.loop;

import dev.bobbin.Gen;

/** Messages for what the user did wrong: which task it was, and what to do instead. */
final class Misuse {

  private Misuse() {}

  static String started(String name, Gen<?> body) {
    return "task '" + name + "' cannot run " + Text.of(body) + ": it has started; make a new one";
  }

  static String notEnded(Waiter task, Object state) {
    return task.whereItIs()
        + " has not ended, it is "
        + state
        + "; let the loop run, or yield join(task) in another task";
  }

  static String joinsItself(Waiter task) {
    return task.whereItIs() + " joins itself and would wait for ever; join it in another task";
  }

  static String otherLoop(String what, Waiter task) {
    return what
        + " belongs to another event loop than "
        + task.whereItIs()
        + "; submit() to that loop and yield await(future)";
  }

  static String alreadyWaits(Waiter task, String direction, Object channel, Waiter other) {
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
