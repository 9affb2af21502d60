package dev.bobbin.samples.references.pipelines;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Several generators, each in a thread of its own, read as one. */
public final class Multiplex {

  private Multiplex() {}

  // snippet: multiplex
  @Generator
  static <T> Gen<T> multiplex(List<Gen<T>> sources) throws InterruptedException {
    BlockingQueue<Optional<T>> queue = new LinkedBlockingQueue<>();
    for (Gen<T> source : sources) {
      new Thread(() -> drain(source, queue)).start();
    }
    int running = sources.size();
    while (running > 0) {
      Optional<T> item = queue.take();
      if (item.isPresent()) {
        Gen.yield(item.get());
      } else {
        running--;
      }
    }
    return Gen.done();
  }

  private static <T> void drain(Gen<T> source, BlockingQueue<Optional<T>> queue) {
    source.forEachRemaining(item -> queue.add(Optional.of(item)));
    queue.add(Optional.empty());
  }

  // end

  // snippet: server
  @Generator
  static Gen<String> server(String name, int requests) {
    for (int request = 1; request <= requests; request++) {
      Gen.yield(name + " answers request " + request);
    }
    return Gen.done();
  }

  // end

  /** Prints what three servers do, in whatever order they do it. */
  public static void run() throws InterruptedException {
    var servers = List.of(server("ada", 3), server("grace", 2), server("joan", 1));
    for (String event : multiplex(servers)) {
      System.out.println(event);
    }
  }
}
