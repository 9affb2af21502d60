package dev.bobbin.samples.guide;

import static dev.bobbin.dispatch.loop.Requests.gather;
import static dev.bobbin.dispatch.loop.Requests.put;
import static dev.bobbin.dispatch.loop.Requests.sleep;
import static dev.bobbin.dispatch.loop.Requests.take;
import static dev.bobbin.dispatch.loop.Requests.withTimeout;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.Channel;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.RequestTimeoutException;
import dev.bobbin.dispatch.loop.VirtualClock;
import java.time.Duration;
import java.util.List;

/** What Python has asyncio for, and how it looks in Java. */
final class PythonTasks {

  private PythonTasks() {}

  // snippet: tasks
  @Generator
  static Async<String> fetch(String name, int seconds) {
    Gen.yield(sleep(Duration.ofSeconds(seconds)));
    return Gen.done(name + " after " + seconds);
  }

  @Generator
  static Async<Void> main() {
    List<String> both = Gen.yield(gather(fetch("page", 2), fetch("image", 1)));
    System.out.println(both);
    try {
      Gen.yield(withTimeout(Duration.ofSeconds(1), fetch("film", 60)));
    } catch (RequestTimeoutException e) {
      System.out.println("no film");
    }
    return Gen.done();
  }

  static void tasks() {
    try (EventLoop loop = new EventLoop(new VirtualClock())) {
      loop.run(main());
    }
  }

  // end

  // snippet: queues
  @Generator
  static Async<Void> produce(Channel<String> queue) {
    for (String item : List.of("tea", "milk")) {
      Gen.yield(put(queue, item));
    }
    Gen.yield(put(queue, null));
    return Gen.done();
  }

  @Generator
  static Async<Void> consume(Channel<String> queue) {
    String item = Gen.yield(take(queue));
    while (item != null) {
      System.out.println("got " + item);
      item = Gen.yield(take(queue));
    }
    return Gen.done();
  }

  static void queues() {
    Channel<String> queue = Channel.of(1);
    try (EventLoop loop = new EventLoop()) {
      loop.spawn(produce(queue));
      loop.spawn(consume(queue));
      loop.run();
    }
  }
  // end
}
