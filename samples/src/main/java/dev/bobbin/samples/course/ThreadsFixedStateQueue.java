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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Reports only when a second queue has told that every item was handled: nothing is lost. */
public final class ThreadsFixedStateQueue {
  private static final List<Integer> ARRAY =
      List.of(3, 1, 7, 0, 7, 9, 4, 1, 0, 8, 7, 2, 9, 3, 8, 2, 9, 1, 7, 3);

  private final List<Thread> threads = new ArrayList<>();
  private final BlockingQueue<String> states = new LinkedBlockingQueue<>();
  private final List<Coroutine<Void, List<Integer>, Void>> targets = new ArrayList<>();

  private ThreadsFixedStateQueue() {}

  private static void runTarget(
      BlockingQueue<Message> queue,
      Coroutine<?, List<Integer>, ?> target,
      BlockingQueue<String> stateQueue) {
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
        stateQueue.add("Item " + text(message.item()) + " handled");
      }
    }
  }

  @Primed
  private Coroutine<Void, List<Integer>, Void> threaded(
      Coroutine<?, List<Integer>, ?> target, BlockingQueue<String> stateQueue) {
    BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    Thread thread = new Thread(() -> runTarget(messages, target, stateQueue));
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

  private void startWorkers(int numberOfGood, int numberOfSlow, int delay) {
    // Two threads must never be inside the accumulator at once.
    var accumulate = new Locked<>(accumulator());
    for (int i = 0; i < numberOfGood; i++) {
      targets.add(threaded(goodWorker(accumulate, i), states));
    }
    for (int i = 0; i < numberOfSlow; i++) {
      targets.add(threaded(slowWorker(accumulate, i, sleeping(delay)), states));
    }
  }

  private void dispatchWork(List<List<Integer>> subarrays, Iterator<Integer> chooser)
      throws InterruptedException {
    var broadcaster = broadcast(targets, chooser);
    coprint("Dispatcher: Subarrays to send are " + texts(subarrays));
    for (List<Integer> subarray : subarrays) {
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

  private void dispatchWorkers(
      int numberOfGood, int numberOfSlow, int delay, Iterator<Integer> chooser)
      throws InterruptedException {
    coprint("Array: " + text(ARRAY) + " and its sum is " + sum(ARRAY));
    startWorkers(numberOfGood, numberOfSlow, delay);
    dispatchWork(arraySplit(ARRAY, ARRAY.size() / 4 + 1), chooser);
    targets.forEach(Coroutine::close);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Prints the whole sum; a slow worker needs the delay, in milliseconds, for each item. */
  public static void run(int numberOfGood, int delay) throws InterruptedException {
    // The course's run has two good workers and a choice of its own.
    Gen<Integer> chooser =
        cycle(numberOfGood == 2 ? List.of(2, 0, 1, 0, 2, 1, 0) : range(numberOfGood + 1));
    new ThreadsFixedStateQueue().dispatchWorkers(numberOfGood, 1, delay, chooser);
  }
}
