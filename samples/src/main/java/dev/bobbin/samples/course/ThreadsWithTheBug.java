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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** Puts workers into threads, and reports before the slow one is ready: its part is lost. */
public final class ThreadsWithTheBug {
  private static final List<Integer> ARRAY =
      List.of(3, 1, 7, 0, 7, 9, 4, 1, 0, 8, 7, 2, 9, 3, 8, 2, 9, 1, 7, 3);

  private final List<Thread> threads = new ArrayList<>();

  private ThreadsWithTheBug() {}

  private static void runTarget(
      BlockingQueue<Message> queue, Coroutine<?, List<Integer>, ?> target, Runnable handled) {
    while (true) {
      Message message = Message.takeFrom(queue);
      if (message.isExit()) {
        target.close();
        return;
      }
      try {
        target.send(message.item());
      } catch (StopIteration e) {
        coprint("Dispatcher: Got exception, its value is " + Repr.of(e.value()));
      } finally {
        handled.run();
      }
    }
  }

  @Primed
  private Coroutine<Void, List<Integer>, Void> threaded(
      Coroutine<?, List<Integer>, ?> target, Runnable handled) {
    BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    Thread thread = new Thread(() -> runTarget(messages, target, handled));
    threads.add(thread);
    thread.start();
    try {
      while (true) {
        List<Integer> item = Gen.yield();
        messages.add(Message.of(item));
      }
    } catch (GeneratorExit e) {
      messages.add(Message.GENERATOR_EXIT);
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

  private static void dispatchWork(
      List<Integer> intList,
      List<Coroutine<Void, List<Integer>, Void>> targets,
      Iterator<Integer> chooser) {
    // Its next(target) puts a null into each queue, which starts the worker in its thread.
    var broadcaster = broadcast(targets, chooser);
    var subarrays = arraySplit(intList, intList.size() / 4 + 1);
    coprint("Dispatcher: Subarrays to send are " + texts(subarrays));
    for (List<Integer> subarray : subarrays) {
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
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Prints a sum that lacks the part of the slow worker. */
  public static void run() throws InterruptedException {
    new ThreadsWithTheBug().dispatch();
  }
}
