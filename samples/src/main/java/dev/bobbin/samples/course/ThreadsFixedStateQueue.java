package dev.bobbin.samples.course;

import static dev.bobbin.itertools.Itertools.cycle;
import static dev.bobbin.itertools.Itertools.range;
import static dev.bobbin.samples.course.CourseLib.arraySplit;
import static dev.bobbin.samples.course.CourseLib.sum;
import static dev.bobbin.samples.course.CourseLib.text;
import static dev.bobbin.samples.course.CourseLib.texts;
import static dev.bobbin.samples.course.DispatchCommon.accumulator;
import static dev.bobbin.samples.course.DispatchCommon.broadcast;
import static dev.bobbin.samples.course.DispatchCommon.coprint;
import static dev.bobbin.samples.course.DispatchCommon.goodWorker;
import static dev.bobbin.samples.course.DispatchCommon.sleeping;
import static dev.bobbin.samples.course.DispatchCommon.slowWorker;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.GeneratorExit;
import dev.bobbin.Primed;
import dev.bobbin.StopIteration;
import dev.bobbin.samples.course.DispatchCommon.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reports only when a second queue has told that every item was handled: nothing is lost. */
public final class ThreadsFixedStateQueue {
  private static final int[] ARRAY = {3, 1, 7, 0, 7, 9, 4, 1, 0, 8, 7, 2, 9, 3, 8, 2, 9, 1, 7, 3};

  private final List<ExecutorService> threads = new ArrayList<>();
  private final BlockingQueue<String> states = new LinkedBlockingQueue<>();
  private final List<Worker> targets = new ArrayList<>();

  private ThreadsFixedStateQueue() {}

  private static void runTarget(int[] item, Worker target, Queue<String> stateQueue) {
    try {
      target.send(item);
    } catch (StopIteration e) {
      coprint("Dispatcher: Got exception, its value is " + Repr.of(e.value()));
    } finally {
      stateQueue.add("Item " + text(item) + " handled");
    }
  }

  @Primed
  private Worker threaded(Worker target, Queue<String> stateQueue) {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    threads.add(thread);
    try {
      while (true) {
        int[] item = Gen.yield();
        thread.execute(() -> runTarget(item, target, stateQueue));
      }
    } catch (GeneratorExit e) {
      thread.execute(target::close);
      thread.shutdown();
    }
    return Gen.done();
  }

  private void dispatchWork(Gen<Integer> chooser) throws InterruptedException {
    var subarrays = arraySplit(ARRAY, ARRAY.length / 4 + 1);
    var broadcaster = broadcast(targets, chooser);
    coprint("Dispatcher: Subarrays to send are " + texts(subarrays));
    for (int[] subarray : subarrays) {
      coprint("Dispatcher: Sending subarray " + text(subarray));
      broadcaster.send(subarray);
    }
    coprint("Dispatcher: Subarrays sent, ending!");
    // The null that starts a worker is an item too, and leaves a state.
    for (int i = 0; i < subarrays.size() + targets.size(); i++) {
      coprint("Getting states --> " + states.take());
    }
    broadcaster.send(null);
    coprint("Getting states --> " + states.take());
  }

  private void dispatchWorkers(int good, int slow, int delay, Gen<Integer> chooser)
      throws InterruptedException {
    coprint("Array: " + text(ARRAY) + " and its sum is " + sum(ARRAY));
    // Two threads must never be inside the accumulator at once.
    var accumulate = new Locked<>(accumulator());
    for (int i = 0; i < good; i++) {
      targets.add(threaded(goodWorker(accumulate, i), states));
    }
    for (int i = 0; i < slow; i++) {
      targets.add(threaded(slowWorker(accumulate, i, sleeping(delay)), states));
    }
    dispatchWork(chooser);
    targets.forEach(Coroutine::close);
    for (ExecutorService thread : threads) {
      thread.awaitTermination(1, TimeUnit.HOURS);
    }
  }

  /** Prints the whole sum; a slow worker needs the delay, in milliseconds, for each item. */
  public static void run(int good, int delay) throws InterruptedException {
    // The course's run has two good workers and a choice of its own.
    var chooser = cycle(good == 2 ? List.of(2, 0, 1, 0, 2, 1, 0) : range(good + 1));
    new ThreadsFixedStateQueue().dispatchWorkers(good, 1, delay, chooser);
  }
}
