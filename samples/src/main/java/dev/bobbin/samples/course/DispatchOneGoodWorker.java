package dev.bobbin.samples.course;

import static dev.bobbin.itertools.Itertools.repeat;
import static dev.bobbin.samples.course.CourseLib.arraySplit;
import static dev.bobbin.samples.course.CourseLib.sum;
import static dev.bobbin.samples.course.CourseLib.text;
import static dev.bobbin.samples.course.CourseLib.texts;
import static dev.bobbin.samples.course.DispatchCommon.accumulator;
import static dev.bobbin.samples.course.DispatchCommon.broadcast;
import static dev.bobbin.samples.course.DispatchCommon.coprint;
import static dev.bobbin.samples.course.DispatchCommon.goodWorker;

import dev.bobbin.Gen;
import dev.bobbin.StopIteration;
import dev.bobbin.samples.course.DispatchCommon.Worker;
import java.util.List;

/** Dispatches the parts of an array to one worker, which sends its sums to an accumulator. */
public final class DispatchOneGoodWorker {
  private static final int[] ARRAY = {8, 4, 5, 6, 0, 2, 2, 3, 4, 7, 7, 0, 6, 0, 3, 4, 8, 8, 3, 8};

  private DispatchOneGoodWorker() {}

  static void dispatchWork(int[] intList, List<Worker> targets, Gen<Integer> chooser) {
    var broadcaster = broadcast(targets, chooser);
    var subarrays = arraySplit(intList, intList.length / 4 + 1);
    coprint("Dispatcher: Subarrays to send are " + texts(subarrays));
    for (int[] subarray : subarrays) {
      coprint("Dispatcher: Sending subarray " + text(subarray));
      broadcaster.send(subarray);
    }
    coprint("Dispatcher: Subarrays sent, ending!");
    try {
      broadcaster.send(null);
    } catch (StopIteration e) {
      coprint("Dispatcher: Got exception, its value is " + e.value());
    }
  }

  /** Prints how the work goes around, and the sum that comes back. */
  public static void run() {
    coprint("Array: " + text(ARRAY) + " and its sum is " + sum(ARRAY));
    var acc = accumulator();
    dispatchWork(ARRAY, List.of(goodWorker(acc, 1)), repeat(0));
  }
}
