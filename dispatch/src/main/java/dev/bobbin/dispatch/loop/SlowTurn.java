package dev.bobbin.dispatch.loop;

import java.time.Duration;
import java.util.List;

/**
 * A turn of a task that takes long, seen while it does.
 *
 * @param task the name of the task
 * @param duration how long the turn has taken until now
 * @param stack where the loop's thread is, innermost first
 */
public record SlowTurn(String task, Duration duration, List<StackTraceElement> stack) {

  /** Creates a slow turn. */
  public SlowTurn {
    stack = List.copyOf(stack);
  }

  /** Returns the task, the time and the stack, a line for each frame. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append("task '").append(task).append("' has not yielded for ").append(duration);
    stack.forEach(frame -> text.append("\n    at ").append(frame));
    return text.toString();
  }
}
