package dev.bobbin.samples.references.pipelines;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A pipeline in two threads, with a queue between them and a sentinel for its end. */
public final class QueueConsumer {
  private static final String SENTINEL = "no more words";

  private QueueConsumer() {}

  // snippet: fromQueue
  @Generator
  static <T> Gen<T> fromQueue(BlockingQueue<T> queue, T sentinel) throws InterruptedException {
    while (true) {
      T item = queue.take();
      if (item == sentinel) {
        return Gen.done();
      }
      Gen.yield(item);
    }
  }

  static <T> void toQueue(Iterable<T> source, BlockingQueue<T> queue, T sentinel)
      throws InterruptedException {
    for (T item : source) {
      queue.put(item);
    }
    queue.put(sentinel);
  }

  // end

  /** Consumes in a thread what this one produces. */
  public static void run() throws InterruptedException {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(2);
    Thread consumer = new Thread(() -> consume(queue));
    consumer.start();
    toQueue(Multiplex.server("ada", 5), queue, SENTINEL);
    consumer.join();
    System.out.println("Both threads are done");
  }

  private static void consume(BlockingQueue<String> queue) {
    try {
      for (String item : fromQueue(queue, SENTINEL)) {
        System.out.println("Consumed: " + item);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
