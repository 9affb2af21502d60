package dev.bobbin.samples.course;

import static dev.bobbin.itertools.Itertools.range;
import static dev.bobbin.samples.course.CourseLib.arraySplit;
import static dev.bobbin.samples.course.CourseLib.sum;
import static dev.bobbin.samples.course.CourseLib.text;
import static dev.bobbin.samples.course.CourseLib.texts;
import static dev.bobbin.samples.course.EventLoop.gather;
import static dev.bobbin.samples.course.EventLoop.join;
import static dev.bobbin.samples.course.EventLoop.sleep;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.samples.course.Request.Get;
import dev.bobbin.samples.course.Request.Put;
import dev.bobbin.samples.course.Request.Spawn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Dispatches work in one thread without blocking: the tasks of an event loop are coroutines. */
public class EventLoopDispatch {
  private static final int[] ARRAY = {3, 1, 7, 0, 7, 9, 4, 1, 0, 8, 7, 2, 9, 3, 8, 2, 9, 1, 7, 3};

  /** What each worker needs for an item, by its name. */
  private final Map<String, Integer> delays = new LinkedHashMap<>();

  private final AsyncQueue inbox = new AsyncQueue();
  private final AsyncQueue results = new AsyncQueue();
  private final EventLoop loop;

  EventLoopDispatch(int numberOfGood, int delayOfSlow, IntConsumer realSleep) {
    range(numberOfGood).forEach(i -> delays.put("Good worker " + i, 0));
    delays.put("Slow worker 0", delayOfSlow);
    loop = new EventLoop(realSleep);
  }

  private void say(String msg) {
    System.out.println("t=" + loop.now() + ": " + msg);
  }

  // Not static, so that a tracer can stand between the generators.
  @Generator
  Coroutine<Request, Object, Integer> worker(String name, int delay) {
    say(name + ": Time to work!");
    int handled = 0;
    while (true) {
      int[] subarray = Gen.yield(new Get(inbox));
      if (subarray == null) {
        say(name + ": Got None, I handled " + handled);
        return Gen.returns(handled);
      }
      say(name + ": Got: " + text(subarray));
      if (delay > 0) {
        Gen.yieldFrom(sleep(delay));
      }
      Gen.yield(new Put(results, sum(subarray)));
      handled++;
    }
  }

  @Generator
  Coroutine<Request, Object, Integer> accumulator() {
    say("Accumulator : Time to accumulate!");
    int add = 0;
    while (true) {
      Integer value = Gen.yield(new Get(results));
      if (value == null) {
        say("Accumulator: Final result was " + new Sum(add));
        return Gen.returns(add);
      }
      say("Accumulator : Got " + value + "!");
      add += value;
    }
  }

  @Generator
  Coroutine<Request, Object, Integer> dispatcher(int[] array) {
    Task<Integer> acc = Gen.yield(new Spawn(accumulator(), "accumulator"));
    List<Task<Integer>> workers = new ArrayList<>();
    for (String name : delays.keySet()) {
      workers.add(Gen.yield(new Spawn(worker(name, delays.get(name)), name)));
    }
    var subarrays = arraySplit(array, array.length / 4 + 1);
    say("Dispatcher: Subarrays to send are " + texts(subarrays));
    for (int[] subarray : subarrays) {
      say("Dispatcher: Sending subarray " + text(subarray));
      Gen.yield(new Put(inbox, subarray));
    }
    for (int i = 0; i < workers.size(); i++) {
      Gen.yield(new Put(inbox, null));
    }
    say("Dispatcher: Subarrays sent, waiting!");
    List<Integer> handled = Gen.yieldFrom(gather(workers));
    say("Dispatcher: workers handled " + handled);
    Gen.yield(new Put(results, null));
    int total = Gen.<Integer>yieldFrom(join(acc));
    say("Dispatcher: the sum is " + total);
    return Gen.returns(total);
  }

  void dispatch(int[] array) {
    say("Array: " + text(array) + " and its sum is " + sum(array));
    Task<Integer> main = loop.spawn(dispatcher(array), "dispatcher");
    loop.run();
    System.out.printf(
        "Loop done at t=%d, result %s, %d tasks%n", loop.now(), main.gen.result(), loop.tasks());
  }

  /** Prints what happens when; the slow worker's delay is in seconds of the loop's clock. */
  public static void run(int numberOfGood, int delayOfSlow, IntConsumer realSleep) {
    new EventLoopDispatch(numberOfGood, delayOfSlow, realSleep).dispatch(ARRAY);
  }
}
