package dev.bobbin.samples.course;

import static dev.bobbin.itertools.Itertools.cycle;
import static dev.bobbin.itertools.Itertools.map;
import static dev.bobbin.itertools.Itertools.range;
import static dev.bobbin.samples.course.CourseLib.sum;
import static dev.bobbin.samples.course.CourseLib.text;
import static dev.bobbin.samples.course.DispatchCommon.accumulator;
import static dev.bobbin.samples.course.DispatchCommon.coprint;
import static dev.bobbin.samples.course.DispatchCommon.sleeping;
import static dev.bobbin.samples.course.DispatchCommon.slowWorker;
import static dev.bobbin.samples.course.DispatchOneGoodWorker.dispatchWork;

import dev.bobbin.Gen;
import java.util.List;

/** Dispatches to slow workers: one after the other, so that each delay counts. */
public final class DispatchFiveSlowWorkers {
  private static final int[] ARRAY = {5, 4, 6, 1, 5, 5, 4, 1, 3, 1, 8, 2, 6, 4, 3, 5, 9, 5, 3, 7};

  private DispatchFiveSlowWorkers() {}

  /** Prints how the work goes around; each piece takes the delay, in milliseconds. */
  public static void run(int numberOfWorkers, int delay) {
    coprint("Array: " + text(ARRAY) + " and its sum is " + sum(ARRAY));
    var acc = accumulator();
    var workers = map(i -> slowWorker(acc, i, sleeping(delay)), range(numberOfWorkers)).toList();
    dispatchWork(ARRAY, workers, chooser(numberOfWorkers));
  }

  /** The course's run has five workers and a choice of its own. */
  private static Gen<Integer> chooser(int numberOfWorkers) {
    return cycle(numberOfWorkers == 5 ? List.of(2, 4, 1, 3, 1, 0, 2) : range(numberOfWorkers));
  }
}
