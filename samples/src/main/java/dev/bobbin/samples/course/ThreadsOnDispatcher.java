package dev.bobbin.samples.course;

import static dev.bobbin.samples.course.CourseLib.arraySplit;
import static dev.bobbin.samples.course.CourseLib.sum;
import static dev.bobbin.samples.course.CourseLib.text;
import static dev.bobbin.samples.course.CourseLib.texts;
import static dev.bobbin.samples.course.DispatchCommon.coprint;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.workers.Dispatcher;
import dev.bobbin.dispatch.workers.Outcome;
import dev.bobbin.dispatch.workers.Policy;
import java.util.List;

/** The workers in threads once more, on a dispatcher: queues, states and threads are its matter. */
public final class ThreadsOnDispatcher {
  private static final int[] ARRAY = {3, 1, 7, 0, 7, 9, 4, 1, 0, 8, 7, 2, 9, 3, 8, 2, 9, 1, 7, 3};

  private static final int SLOW = 2;

  private ThreadsOnDispatcher() {}

  // snippet: worker
  /** Yields the sum of each array that it is sent. */
  @Generator
  private static Coroutine<Integer, int[], Void> worker(String name, int delay)
      throws InterruptedException {
    coprint(name + ": Time to work!");
    Integer sum = null;
    while (true) {
      int[] subarray = Gen.yield(sum);
      coprint(name + ": Got: " + text(subarray));
      Thread.sleep(delay);
      sum = sum(subarray);
    }
  }

  // end

  // snippet: accumulator
  /** Adds up what the workers have yielded, until all of them have reported. */
  @Generator
  private static Coroutine<Void, Outcome<int[], Integer>, Sum> accumulator() {
    coprint("Accumulator : Time to accumulate!");
    int add = 0;
    Outcome<int[], Integer> outcome = Gen.yield();
    while (outcome != null) {
      coprint("Accumulator : Got " + outcome.orThrow() + "!");
      add += outcome.orThrow();
      outcome = Gen.yield();
    }
    coprint("Accumulator : Got None, reporting!");
    return Gen.returns(new Sum(add));
  }

  // end

  // snippet: dispatchWork
  private static Sum dispatchWork(List<int[]> subarrays, Policy policy, int delay) {
    var dispatcher =
        Dispatcher.workers(
                3, i -> i == SLOW ? worker("Slow worker 0", delay) : worker("Good worker " + i, 0))
            .policy(policy)
            .into(accumulator());
    try (dispatcher) {
      for (int[] subarray : subarrays) {
        coprint("Dispatcher: Sending subarray " + text(subarray));
        dispatcher.send(subarray);
      }
      coprint("Dispatcher: Subarrays sent, ending!");
    }
    return dispatcher.result();
  }

  // end

  /** Prints the whole sum, with the array and the choices of the course's run. */
  public static void run() {
    coprint("Array: " + text(ARRAY) + " and its sum is " + sum(ARRAY));
    var subarrays = arraySplit(ARRAY, ARRAY.length / 4 + 1);
    coprint("Dispatcher: Subarrays to send are " + texts(subarrays));
    Policy policy = Policy.chosenBy(List.of(2, 0, 1, 0, 2, 1));
    coprint("Dispatcher: The result is " + dispatchWork(subarrays, policy, 20));
  }
}
