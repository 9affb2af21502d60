package dev.bobbin.samples.references.dataflow;

import static dev.bobbin.samples.references.dataflow.CoBroadcast.broadcast;
import static dev.bobbin.samples.references.dataflow.CoPipe.grep;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Primed;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A coroutine that hands what it is sent to another one, which runs in a thread of its own. */
public final class ThreadedCoroutine {

  private ThreadedCoroutine() {}

  // snippet: threaded
  @Primed
  static <T> Coroutine<Void, T, Void> threaded(Coroutine<?, T, ?> target)
      throws InterruptedException {
    BlockingQueue<Optional<T>> messages = new LinkedBlockingQueue<>();
    Thread runner = new Thread(() -> deliver(messages, target), "runner");
    runner.start();
    try {
      while (true) {
        T item = Gen.yield();
        messages.put(Optional.of(item));
      }
    } finally {
      messages.put(Optional.empty());
      runner.join();
    }
  }

  private static <T> void deliver(BlockingQueue<Optional<T>> messages, Coroutine<?, T, ?> target) {
    try (target) {
      var message = messages.take();
      while (message.isPresent()) {
        target.send(message.get());
        message = messages.take();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  // end

  // snippet: printer
  @Primed
  static Coroutine<Void, String, Void> printer() {
    int lines = 0;
    try {
      while (true) {
        String line = Gen.yield();
        lines++;
        System.out.println(Thread.currentThread().getName() + ": " + line);
      }
    } finally {
      System.out.println(Thread.currentThread().getName() + ": closed after " + lines);
    }
  }

  // end

  /** Filters in this thread and prints in another one. */
  public static void run(List<String> lines, String pattern) throws InterruptedException {
    var pipeline = broadcast(List.of(grep(pattern, threaded(printer()))));
    for (String line : lines) {
      pipeline.send(line);
    }
    pipeline.close();
    System.out.println("The other thread has ended");
  }
}
