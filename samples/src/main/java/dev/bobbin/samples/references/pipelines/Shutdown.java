package dev.bobbin.samples.references.pipelines;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.concurrent.CountDownLatch;

/** Generators without an end, shut down by their consumer, and from another thread. */
public final class Shutdown {

  private Shutdown() {}

  // snippet: ticks
  @Generator
  static Gen<Integer> ticks() {
    try {
      for (int tick = 1; ; tick++) {
        Gen.yield(tick);
      }
    } finally {
      System.out.println("ticks: shut down");
    }
  }

  // end

  // snippet: doubled
  @Generator
  static Gen<Integer> doubled(Gen<Integer> source) {
    // A loop does not close its source; whoever wants that says so.
    try (source) {
      for (int item : source) {
        Gen.yield(2 * item);
      }
    } finally {
      System.out.println("doubled: shut down");
    }
    return Gen.done();
  }

  // end

  // snippet: until
  @Generator
  static <T> Gen<T> until(CountDownLatch stop, Gen<T> source) {
    try (source) {
      while (stop.getCount() > 0 && source.hasNext()) {
        Gen.yield(source.next());
      }
    }
    return Gen.done();
  }

  // end

  /** Shuts one pipeline down by close, and one by an event. */
  public static void run() throws InterruptedException {
    Gen<Integer> closed = doubled(ticks());
    System.out.println(closed.next() + ", " + closed.next() + ", and close");
    closed.close();

    // A thread that closed a generator which runs would be told that it is already executing.
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch three = new CountDownLatch(3);
    Thread consumer =
        new Thread(() -> until(stop, ticks()).forEachRemaining(tick -> three.countDown()));
    consumer.start();
    three.await();
    stop.countDown();
    consumer.join();
    System.out.println("The other thread has ended");
  }
}
