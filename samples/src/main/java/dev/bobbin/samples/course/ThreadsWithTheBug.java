package dev.bobbin.samples.course;

import static dev.bobbin.samples.course.CourseLib.arraySplit;
import static dev.bobbin.samples.course.CourseLib.sum;
import static dev.bobbin.samples.course.CourseLib.text;
import static dev.bobbin.samples.course.CourseLib.texts;
import static dev.bobbin.samples.course.DispatchCommon.accumulator;
import static dev.bobbin.samples.course.DispatchCommon.broadcast;
import static dev.bobbin.samples.course.DispatchCommon.coprint;
import static dev.bobbin.samples.course.DispatchCommon.goodWorker;
import static dev.bobbin.samples.course.DispatchCommon.slowWorker;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import dev.bobbin.Primed;
import dev.bobbin.StopIteration;
import dev.bobbin.samples.course.DispatchCommon.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Puts workers into threads, and reports before the slow one is ready: its part is lost. */
public final class ThreadsWithTheBug {
  private static final int[] ARRAY = {3, 1, 7, 0, 7, 9, 4, 1, 0, 8, 7, 2, 9, 3, 8, 2, 9, 1, 7, 3};

  private final List<ExecutorService> threads = new ArrayList<>();

  private ThreadsWithTheBug() {}

  private static void runTarget(int[] item, Worker target, Runnable handled) {
    try {
      target.send(item);
    } catch (StopIteration e) {
      coprint("Dispatcher: Got exception, its value is " + Repr.of(e.value()));
    } finally {
      handled.run();
    }
  }

  @Primed
  private Worker threaded(Worker target, Runnable handled) {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    threads.add(thread);
    try {
      while (true) {
        int[] item = Gen.yield();
        thread.execute(() -> runTarget(item, target, handled));
      }
    } catch (GeneratorExit e) {
      thread.execute(target::close);
      thread.shutdown();
    }
    return Gen.done();
  }

  /** Chooses by plan, and goes on when a good worker has handled its item. */
  @Generator
  private static Gen<Integer> inStep(List<Integer> plan, Set<Integer> good, Semaphore handled) {
    handled.acquireUninterruptibly(good.size()); // they have started
    for (int index : plan) {
      Gen.yield(index);
      if (good.contains(index)) {
        handled.acquireUninterruptibly();
      }
    }
    return Gen.done();
  }

  private static void dispatchWork(int[] intList, List<Worker> targets, Gen<Integer> chooser) {
    // Its next(target) gives each thread a null, which starts the worker there.
    var broadcaster = broadcast(targets, chooser);
    var subarrays = arraySplit(intList, intList.length / 4 + 1);
    coprint("Dispatcher: Subarrays to send are " + texts(subarrays));
    for (int[] subarray : subarrays) {
      coprint("Dispatcher: Sending subarray " + text(subarray));
      broadcaster.send(subarray);
    }
    coprint("Dispatcher: Subarrays sent, ending!");
    broadcaster.send(null);
  }

  private void dispatch() throws InterruptedException {
    coprint("Array: " + text(ARRAY) + " and its sum is " + sum(ARRAY));
    Semaphore handled = new Semaphore(0);
    // Stands for a sleep of seconds: until the result is out.
    CompletableFuture<Void> reported = new CompletableFuture<>();
    var acc = accumulator();
    var targets =
        List.of(
            threaded(goodWorker(acc, 0), handled::release),
            threaded(goodWorker(acc, 1), handled::release),
            threaded(slowWorker(acc, 0, reported::join), () -> {}));
    dispatchWork(ARRAY, targets, inStep(List.of(2, 0, 1, 1, 1, 0, 1), Set.of(0, 1), handled));
    handled.acquireUninterruptibly(); // a good worker has handled the null
    reported.complete(null);
    targets.forEach(Coroutine::close);
    for (ExecutorService thread : threads) {
      thread.awaitTermination(1, TimeUnit.HOURS);
    }
  }

  /** Prints a sum that lacks the part of the slow worker. */
  public static void run() throws InterruptedException {
    new ThreadsWithTheBug().dispatch();
  }
}
