package dev.bobbin.samples.references.tasks;

import static dev.bobbin.samples.references.tasks.SystemCalls.getTid;
import static dev.bobbin.samples.references.tasks.SystemCalls.killTask;
import static dev.bobbin.samples.references.tasks.SystemCalls.newTask;
import static dev.bobbin.samples.references.tasks.SystemCalls.sleep;
import static dev.bobbin.samples.references.tasks.SystemCalls.waitTask;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;

/** Tasks that start, await and kill each other, and sleep, on one thread. */
public class OperatingSystem {

  OperatingSystem() {}

  // snippet: tasks
  @Generator
  Coroutine<SystemCall, Object, Void> counter(String name, int count) {
    int id = Gen.<Integer>yield(getTid());
    for (int i = 1; i <= count; i++) {
      System.out.println("task " + id + ", " + name + ": " + i);
      Gen.yield();
    }
    return Gen.done();
  }

  @Generator
  Coroutine<SystemCall, Object, Void> clock(int period) {
    try {
      while (true) {
        long time = Gen.<Long>yield(sleep(period));
        System.out.println("clock: it is " + time);
      }
    } finally {
      System.out.println("clock: killed");
    }
  }

  @Generator
  Coroutine<SystemCall, Object, Void> init() {
    int counter = Gen.<Integer>yield(newTask(counter("counter", 4)));
    int other = Gen.<Integer>yield(newTask(counter("other", 2)));
    System.out.println("init: started " + counter + " and " + other);
    Gen.yield(waitTask(counter));
    System.out.println("init: " + counter + " has ended");

    int clock = Gen.<Integer>yield(newTask(clock(100)));
    long now = Gen.<Long>yield(sleep(350));
    System.out.println("init: it is " + now + ", time to kill the clock");
    boolean killed = Gen.<Boolean>yield(killTask(clock));
    boolean waited = Gen.<Boolean>yield(waitTask(clock));
    System.out.println("init: killed it: " + killed + ", had to wait: " + waited);
    return Gen.done();
  }

  // end

  /** Runs them. */
  public static void run() throws IOException {
    try (Channels channels = Channels.open()) {
      Scheduler scheduler = new Scheduler(new Timers(), channels);
      scheduler.start(new OperatingSystem().init());
      scheduler.run();
    }
    System.out.println("No more tasks");
  }
}
