package dev.bobbin.samples.references.tasks;

import java.io.IOException;

/** What a task yields to ask the scheduler for something, as a program traps into its system. */
@FunctionalInterface
interface SystemCall {

  /** Does what the task asks for, and schedules it, now or later. */
  void handle(Scheduler scheduler, Task task) throws IOException;
}
