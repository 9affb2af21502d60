package dev.bobbin.dispatch.workers;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import java.util.Iterator;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Router a worker, or all of them, for each item; by generators that one thread at a time enters.
 */
final class Router {
  private final ReentrantLock lock = new ReentrantLock();
  private final Iterator<Integer> choices;

  /** Creates a router from a generator. */
  Router(Iterator<Integer> choices) {
    this.choices = choices;
  }

  /** Returns the choice for the next item. */
  int next() {
    lock.lock();
    try {
      if (!choices.hasNext()) {
        throw new GeneratorStateException(
            "the policy's sequence of workers has ended; it must go on as long as items are sent");
      }
      return choices.next();
    } finally {
      lock.unlock();
    }
  }

  /** Every worker, for each item. */
  @Generator
  static Gen<Integer> everyone() {
    while (true) {
      Gen.yield(WorkerQueues.ALL);
    }
  }

  /** The least loaded worker, for each item. */
  @Generator
  static Gen<Integer> leastLoaded() {
    while (true) {
      Gen.yield(WorkerQueues.ANY);
    }
  }

  /** One after the other. */
  @Generator
  static Gen<Integer> roundRobin(int workers) {
    while (true) {
      for (int worker = 0; worker < workers; worker++) {
        Gen.yield(worker);
      }
    }
  }

  /** By chance. */
  @Generator
  static Gen<Integer> random(int workers, Random random) {
    while (true) {
      Gen.yield(random.nextInt(workers));
    }
  }

  /** As given. */
  @Generator
  static Gen<Integer> given(int workers, Iterable<Integer> sequence) {
    for (int worker : sequence) {
      if (worker < 0 || worker >= workers) {
        throw new IndexOutOfBoundsException(
            "the policy chose worker " + worker + "; there are 0 to " + (workers - 1));
      }
      Gen.yield(worker);
    }
    return Gen.done();
  }
}
