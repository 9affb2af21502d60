package dev.bobbin.benchmarks.load;

import static dev.bobbin.dispatch.loop.Requests.checkpoint;
import static dev.bobbin.dispatch.loop.Requests.sleep;
import static dev.bobbin.dispatch.loop.Requests.spawn;
import static dev.bobbin.dispatch.loop.Requests.take;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.Channel;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.Request;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a task holds that waits: its generator, and what the loop keeps of it. */
final class WaitingTasks {

  private WaitingTasks() {}

  /** Measures so many tasks that sleep, and as many that wait for an item. */
  static void print(int tasks, Consumer<String> out) {
    print("sleeping", tasks, () -> sleep(Duration.ofDays(1)), out);
    Channel<Integer> channel = Channel.of(1);
    print("waiting at one channel", tasks, () -> take(channel), out);
  }

  private static void print(
      String what, int tasks, Supplier<Request> request, Consumer<String> out) {
    EventLoop loop = new EventLoop();
    loop.submit(measure(what, tasks, request, out, loop));
    loop.runForever();
  }

  @Generator
  private static Async<Void> measure(
      String what, int tasks, Supplier<Request> request, Consumer<String> out, EventLoop loop) {
    long before = Resources.heap();
    for (int i = 0; i < tasks; i++) {
      Gen.yield(spawn(waiting(request)));
    }
    Gen.yield(checkpoint());
    long held = Resources.heap() - before;
    out.accept(String.format(Locale.ROOT, "%s: %,d bytes a task", what, held / tasks));
    loop.shutdownNow();
    return Gen.done();
  }

  @Generator
  private static Coroutine<Request, Object, Void> waiting(Supplier<Request> request) {
    Gen.yield(request.get());
    return Gen.done();
  }
}
