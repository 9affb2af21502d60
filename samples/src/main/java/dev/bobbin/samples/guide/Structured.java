package dev.bobbin.samples.guide;

import static dev.bobbin.dispatch.loop.CancelScope.deadline;
import static dev.bobbin.dispatch.loop.CancelScope.shield;
import static dev.bobbin.dispatch.loop.Requests.asCompleted;
import static dev.bobbin.dispatch.loop.Requests.checkpoint;
import static dev.bobbin.dispatch.loop.Requests.firstOf;
import static dev.bobbin.dispatch.loop.Requests.gather;
import static dev.bobbin.dispatch.loop.Requests.select;
import static dev.bobbin.dispatch.loop.Requests.settle;
import static dev.bobbin.dispatch.loop.Requests.sleep;
import static dev.bobbin.dispatch.loop.Requests.spawn;
import static dev.bobbin.dispatch.loop.Requests.supervisor;
import static dev.bobbin.dispatch.loop.Requests.take;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.AsyncGen;
import dev.bobbin.dispatch.loop.Channel;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.First;
import dev.bobbin.dispatch.loop.RequestTimeoutException;
import dev.bobbin.dispatch.loop.Scope;
import dev.bobbin.dispatch.loop.Selected;
import dev.bobbin.dispatch.loop.Semaphore;
import dev.bobbin.dispatch.loop.Task;
import dev.bobbin.dispatch.loop.TaskLocal;
import dev.bobbin.dispatch.loop.VirtualClock;
import java.time.Duration;
import java.util.List;

/** Structured concurrency on an event loop. */
final class Structured {

  private Structured() {}

  // snippet: deadlines
  @Generator
  static Async<String> download(String page, int seconds) {
    Gen.yield(sleep(Duration.ofSeconds(seconds)));
    return Gen.done("<" + page + ">");
  }

  @Generator
  static Async<String> downloadAll() {
    String start = Gen.yieldFrom(download("start", 1));
    String news = Gen.yieldFrom(download("news", 9));
    return Gen.done(start + news);
  }

  @Generator
  static Async<Void> save(String what) {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    System.out.println("saved " + what);
    return Gen.done();
  }

  @Generator
  static Async<Void> inTime() {
    try {
      String pages = Gen.yieldFrom(deadline(Duration.ofSeconds(5), downloadAll()));
      System.out.println(pages);
    } catch (RequestTimeoutException e) {
      System.out.println("too slow");
    } finally {
      Gen.yieldFrom(shield(save("what there is")));
    }
    return Gen.done();
  }

  static void deadlines() {
    try (EventLoop loop = new EventLoop(new VirtualClock())) {
      loop.run(inTime());
    }
  }

  // end

  // snippet: together
  @Generator
  static Async<Void> allWays() {
    List<String> all = Gen.yield(gather(download("a", 2), download("b", 1)));
    System.out.println("all: " + all);

    First<String> first = Gen.yield(firstOf(download("near", 1), download("far", 3)));
    System.out.println("first: " + first.value());

    List<Task<String>> ended = Gen.yield(settle(download("c", 1), fail("no answer")));
    System.out.println("ended: " + ended.get(0).result() + ", " + ended.get(1).failure());

    Gen.yield(supervisor(scope -> asTheyCome(scope)));
    return Gen.done();
  }

  @Generator
  static Async<String> fail(String message) {
    Gen.yield(checkpoint());
    throw new IllegalStateException(message);
  }

  @Generator
  static Async<Void> asTheyCome(Scope scope) {
    Channel<Task<String>> ended =
        asCompleted(scope, List.of(download("slow", 3), download("quick", 1)));
    Gen.yieldFrom(ended.items().forEach(task -> System.out.println("then: " + task.result())));
    return Gen.done();
  }

  static void together() {
    try (EventLoop loop = new EventLoop(new VirtualClock())) {
      loop.run(allWays());
    }
  }

  // end

  // snippet: selecting
  @Generator
  static Async<Void> serve(Channel<String> orders, Channel<String> news) {
    while (true) {
      Selected selected =
          Gen.yield(select(take(orders), take(news), sleep(Duration.ofSeconds(10))));
      switch (selected.index()) {
        case 0 -> System.out.println("order: " + selected.value());
        case 1 -> System.out.println("news: " + selected.value());
        default -> {
          System.out.println("nothing for ten seconds");
          return Gen.done();
        }
      }
    }
  }

  @Generator
  static Async<Void> feed(Channel<String> orders, Channel<String> news) {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    news.tryPut("rain");
    Gen.yield(sleep(Duration.ofSeconds(1)));
    orders.tryPut("umbrella");
    return Gen.done();
  }

  static void selecting() {
    Channel<String> orders = Channel.of("orders", 1);
    Channel<String> news = Channel.of("news", 1);
    try (EventLoop loop = new EventLoop(new VirtualClock())) {
      loop.spawn(serve(orders, news));
      loop.spawn(feed(orders, news));
      loop.run();
    }
  }

  // end

  // snippet: printing
  static final TaskLocal<String> USER = TaskLocal.withInitial(() -> "nobody");

  @Generator
  static Async<Void> use(Semaphore printers, String user) {
    USER.set(user);
    Gen.yield(printers.acquire());
    try {
      Gen.yield(spawn(log("prints")));
      Gen.yield(sleep(Duration.ofMinutes(1)));
    } finally {
      printers.release();
    }
    return Gen.done();
  }

  @Generator
  static Async<Void> log(String what) {
    System.out.println(USER.get() + " " + what);
    Gen.yield(checkpoint());
    return Gen.done();
  }

  static void printing() {
    VirtualClock clock = new VirtualClock();
    Semaphore printers = new Semaphore(2);
    try (EventLoop loop = new EventLoop(clock)) {
      for (String user : List.of("Ada", "Grace", "Linus")) {
        loop.spawn(use(printers, user));
      }
      loop.run();
      System.out.println(clock.elapsed());
    }
  }

  // end

  // snippet: watching
  @Generator
  static Coroutine<Object, Object, Void> temperatures(int count) {
    try {
      for (int i = 0; i < count; i++) {
        Gen.yield(sleep(Duration.ofHours(1)));
        Gen.yield(18 + i);
      }
    } finally {
      System.out.println("thermometer off");
    }
    return Gen.done();
  }

  @Generator
  static Async<Void> watch() {
    AsyncGen<Integer> degrees = AsyncGen.of(temperatures(24));
    try {
      int first = Gen.yieldFrom(degrees.next());
      int second = Gen.yieldFrom(degrees.next());
      System.out.println(first + ", " + second);
    } finally {
      Gen.yieldFrom(degrees.close());
    }
    Gen.yieldFrom(AsyncGen.<Integer>of(temperatures(2)).forEach(System.out::println));
    return Gen.done();
  }

  static void watching() {
    try (EventLoop loop = new EventLoop(new VirtualClock())) {
      loop.run(watch());
    }
  }
  // end
}
