package dev.bobbin.samples.references.tasks;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Tasks that sleep, on a clock that jumps to the next alarm instead of ticking. */
final class Timers {
  private static final Comparator<Alarm> IN_TIME =
      Comparator.comparingLong(Alarm::time).thenComparingInt(Alarm::number);

  private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(IN_TIME);
  private long now;
  private int lastNumber;

  /** Wakes a task at a time; those of one time in the order in which they were set. */
  private record Alarm(long time, int number, Task task) {}

  long now() {
    return now;
  }

  void sleep(Task task, long time) {
    alarms.add(new Alarm(now + time, ++lastNumber, task));
  }

  /** Lets the task run that is to wake next; false if none sleeps. */
  boolean wakeNext(Scheduler scheduler) {
    Alarm alarm = alarms.poll();
    if (alarm == null) {
      return false;
    }
    now = alarm.time();
    scheduler.schedule(alarm.task());
    return true;
  }
}
