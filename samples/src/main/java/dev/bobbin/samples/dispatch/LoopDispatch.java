package dev.bobbin.samples.dispatch;

import static dev.bobbin.dispatch.loop.Requests.join;
import static dev.bobbin.dispatch.loop.Requests.put;
import static dev.bobbin.dispatch.loop.Requests.sleep;
import static dev.bobbin.dispatch.loop.Requests.spawn;
import static dev.bobbin.dispatch.loop.Requests.take;
import static dev.bobbin.samples.course.CourseLib.arraySplit;
import static dev.bobbin.samples.course.CourseLib.sum;
import static dev.bobbin.samples.course.CourseLib.text;
import static dev.bobbin.samples.course.CourseLib.texts;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.Channel;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.Task;
import dev.bobbin.dispatch.loop.VirtualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The course's demo on the event loop of the library: it prints what the hand-written one does. */
public final class LoopDispatch {
  private static final int[] ARRAY = {3, 1, 7, 0, 7, 9, 4, 1, 0, 8, 7, 2, 9, 3, 8, 2, 9, 1, 7, 3};

  private final int numberOfGood;
  private final Duration delayOfSlow;
  private final VirtualClock clock = new VirtualClock();
  private final Channel<int[]> inbox = Channel.of("inbox", Integer.MAX_VALUE);
  private final Channel<Integer> results = Channel.of("results", Integer.MAX_VALUE);

  private LoopDispatch(int numberOfGood, int delayOfSlow) {
    this.numberOfGood = numberOfGood;
    this.delayOfSlow = Duration.ofSeconds(delayOfSlow);
  }

  private void say(String msg) {
    System.out.println("t=" + clock.elapsed().toSeconds() + ": " + msg);
  }

  @Generator
  private Async<Integer> worker(String name, Duration delay) {
    say(name + ": Time to work!");
    int handled = 0;
    while (true) {
      int[] subarray = Gen.yield(take(inbox));
      if (subarray == null) {
        say(name + ": Got None, I handled " + handled);
        return Gen.done(handled);
      }
      say(name + ": Got: " + text(subarray));
      if (!delay.isZero()) {
        Gen.yield(sleep(delay));
      }
      Gen.yield(put(results, sum(subarray)));
      handled++;
    }
  }

  @Generator
  private Async<Integer> accumulator() {
    say("Accumulator : Time to accumulate!");
    int add = 0;
    while (true) {
      Integer value = Gen.yield(take(results));
      if (value == null) {
        say("Accumulator: Final result was Sum(sum=" + add + ")");
        return Gen.done(add);
      }
      say("Accumulator : Got " + value + "!");
      add += value;
    }
  }

  @Generator
  private Async<Integer> dispatcher(List<int[]> subarrays) {
    Task<Integer> accumulator = Gen.yield(spawn("accumulator", accumulator()));
    List<Task<Integer>> workers = Gen.yieldFrom(spawnWorkers());
    say("Dispatcher: Subarrays to send are " + texts(subarrays));
    for (int[] subarray : subarrays) {
      say("Dispatcher: Sending subarray " + text(subarray));
      Gen.yield(put(inbox, subarray));
    }
    for (int i = 0; i < workers.size(); i++) {
      Gen.yield(put(inbox, null));
    }
    say("Dispatcher: Subarrays sent, waiting!");
    List<Integer> handled = Gen.yieldFrom(results(workers));
    say("Dispatcher: workers handled " + handled);
    Gen.yield(put(results, null));
    int total = Gen.yield(join(accumulator));
    say("Dispatcher: the sum is " + total);
    return Gen.done(total);
  }

  @Generator
  private Async<List<Task<Integer>>> spawnWorkers() {
    List<Task<Integer>> workers = new ArrayList<>();
    for (int i = 0; i <= numberOfGood; i++) {
      boolean good = i < numberOfGood;
      String name = good ? "Good worker " + i : "Slow worker 0";
      Duration delay = good ? Duration.ZERO : delayOfSlow;
      Task<Integer> task = Gen.yield(spawn(name, worker(name, delay)));
      workers.add(task);
    }
    return Gen.done(workers);
  }

  @Generator
  private static Async<List<Integer>> results(List<Task<Integer>> tasks) {
    List<Integer> results = new ArrayList<>();
    for (Task<Integer> task : tasks) {
      int result = Gen.yield(join(task));
      results.add(result);
    }
    return Gen.done(results);
  }

  private void dispatch(int[] array) {
    say("Array: " + text(array) + " and its sum is " + sum(array));
    try (EventLoop loop = new EventLoop(clock)) {
      int result = loop.run(dispatcher(arraySplit(array, array.length / 4 + 1)));
      System.out.printf(
          "Loop done at t=%d, result %d, %d tasks%n",
          clock.elapsed().toSeconds(), result, numberOfGood + 3);
    }
  }

  /** Prints what happens when; the slow worker's delay is in seconds of a clock that jumps. */
  public static void run(int numberOfGood, int delayOfSlow) {
    new LoopDispatch(numberOfGood, delayOfSlow).dispatch(ARRAY);
  }
}
