package dev.bobbin.samples.timeline;

import dev.bobbin.Coroutine;
import dev.bobbin.StopIteration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/**
 * Dispatches to threads as the course does at first: when all parts are sent, the end is sent to
 * one of the workers, which reports while the slow one is still at work.
 */
final class ThreadsByHand {
  private static final int REPORTING = 0;

  private final Work work;
  private final Coroutine<Void, Integer, Integer> adder = Work.adder();
  private final List<BlockingQueue<Optional<Part>>> queues = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch reported = new CountDownLatch(1);

  /** A permit for each part that a good worker has handled. */
  private final Semaphore handled = new Semaphore(0);

  private int sum;

  private ThreadsByHand(Work work) {
    this.work = work;
  }

  static Run of(Work work) throws InterruptedException {
    return Recorded.of("Threads, with the bug", work, () -> sum(work));
  }

  private static int sum(Work work) throws InterruptedException {
    ThreadsByHand run = new ThreadsByHand(work);
    run.start();
    run.dispatch();
    for (Thread thread : run.threads) {
      thread.join();
    }
    return run.sum;
  }

  private void start() {
    for (int i = 0; i < work.workers(); i++) {
      int worker = i;
      queues.add(new LinkedBlockingQueue<>());
      threads.add(new Thread(() -> runQuietly(worker)));
    }
    threads.forEach(Thread::start);
  }

  private void dispatch() throws InterruptedException {
    var choices = work.strategy().choices(work.workers(), worker -> queues.get(worker).size());
    int toGood = 0;
    for (Part part : work.parts()) {
      for (int worker : choices.next()) {
        queues.get(worker).put(Optional.of(part));
        toGood += work.isSlow(worker) ? 0 : 1;
      }
    }
    // Only so that each run loses the same; the bug is that nobody waits for the slow one.
    handled.acquire(toGood);
    queues.get(REPORTING).put(Optional.empty());
    reported.await();
    for (int i = 1; i < work.workers(); i++) {
      queues.get(i).put(Optional.empty());
    }
  }

  private void runQuietly(int worker) {
    try {
      run(worker);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(int worker) throws InterruptedException {
    Coroutine<Integer, Part, Void> target = Coroutine.of(() -> work.worker(worker, this::pause));
    target.next();
    Optional<Part> message = queues.get(worker).take();
    while (message.isPresent()) {
      add(worker, target.send(message.get()));
      message = queues.get(worker).take();
    }
    if (worker == REPORTING) {
      report();
    }
  }

  private void pause(int worker) throws InterruptedException {
    work.pause(worker);
    if (work.isSlow(worker)) {
      reported.await(); // so that it is too late on any machine
    }
  }

  private void add(int worker, int partialSum) {
    synchronized (adder) {
      try {
        adder.send(partialSum);
      } catch (StopIteration tooLate) {
        // It is lost, which is the bug.
      }
    }
    if (!work.isSlow(worker)) {
      handled.release();
    }
  }

  private void report() {
    synchronized (adder) {
      sum = Sequential.end(adder);
    }
    reported.countDown();
  }
}
