package dev.bobbin.samples.guide;

import static dev.bobbin.dispatch.loop.Requests.await;
import static dev.bobbin.dispatch.loop.Requests.join;
import static dev.bobbin.dispatch.loop.Requests.scope;
import static dev.bobbin.dispatch.loop.Requests.sleep;
import static dev.bobbin.dispatch.loop.Requests.take;
import static dev.bobbin.dispatch.loop.Requests.withTimeout;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.Channel;
import dev.bobbin.dispatch.loop.DeadlockException;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.RequestTimeoutException;
import dev.bobbin.dispatch.loop.Requests;
import dev.bobbin.dispatch.loop.Scope;
import dev.bobbin.dispatch.loop.Task;
import dev.bobbin.dispatch.loop.TaskCancelled;
import dev.bobbin.dispatch.loop.TaskFailedException;
import dev.bobbin.dispatch.loop.VirtualClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Tasks on an event loop. */
final class Tasks {

  private Tasks() {}

  // snippet: first
  @Generator
  static Async<Integer> add(int a, int b) {
    Gen.yield(sleep(Duration.ofMillis(20)));
    return Gen.done(a + b);
  }

  @Generator
  static Async<Integer> addAll(EventLoop loop) {
    Task<Integer> first = loop.spawn(add(1, 2));
    Task<Integer> second = loop.spawn(add(3, 4));
    int a = Gen.yield(join(first));
    int b = Gen.yield(join(second));
    return Gen.done(a + b);
  }

  static void first() {
    try (EventLoop loop = new EventLoop()) {
      int sum = loop.run(addAll(loop));
      System.out.println(sum);
    }
  }

  // end

  // snippet: clock
  @Generator
  static Async<Void> remind(String text, Duration when) {
    Gen.yield(sleep(when));
    System.out.println(text);
    return Gen.done();
  }

  static void clock() {
    VirtualClock clock = new VirtualClock();
    try (EventLoop loop = new EventLoop(clock)) {
      loop.spawn(remind("once a day", Duration.ofDays(1)));
      loop.spawn(remind("once an hour", Duration.ofHours(1)));
      loop.run();
      System.out.println(clock.elapsed());
    }
  }

  // end

  // snippet: channels
  @Generator
  static Async<Void> produce(Channel<String> orders) {
    for (String order : List.of("tea", "milk", "bread")) {
      Gen.yield(Requests.put(orders, order));
      System.out.println("ordered " + order);
    }
    Gen.yield(Requests.put(orders, null));
    return Gen.done();
  }

  @Generator
  static Async<Void> pack(Channel<String> orders) {
    String order = Gen.yield(take(orders));
    while (order != null) {
      System.out.println("packed " + order);
      order = Gen.yield(take(orders));
    }
    return Gen.done();
  }

  static void channels() {
    Channel<String> orders = Channel.of("orders", 1);
    try (EventLoop loop = new EventLoop()) {
      loop.spawn("shop", produce(orders));
      loop.spawn("packer", pack(orders));
      loop.run();
    }
  }

  // end

  // snippet: scopes
  @Generator
  static Async<String> fetch(String name, int millis) {
    try {
      Gen.yield(sleep(Duration.ofMillis(millis)));
      if (name.equals("broken")) {
        throw new IllegalStateException("no answer from " + name);
      }
      return Gen.done(name + " is there");
    } finally {
      System.out.println("done with " + name);
    }
  }

  @Generator
  static Async<String> fetchBoth(Scope scope, String one, String other) {
    Task<String> first = scope.spawn(fetch(one, 10));
    Task<String> second = scope.spawn(fetch(other, 50));
    String a = Gen.yield(join(first));
    String b = Gen.yield(join(second));
    return Gen.done(a + ", " + b);
  }

  @Generator
  static Async<Void> fetchInScopes() {
    String both = Gen.yield(scope(scope -> fetchBoth(scope, "one", "two")));
    System.out.println(both);
    try {
      Gen.yield(scope(scope -> fetchBoth(scope, "broken", "three")));
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
    return Gen.done();
  }

  static void scopes() {
    try (EventLoop loop = new EventLoop(new VirtualClock())) {
      loop.run(fetchInScopes());
    }
  }

  // end

  // snippet: timeouts
  @Generator
  static Async<Void> impatient(Channel<String> orders) {
    try {
      String order = Gen.yield(withTimeout(Duration.ofSeconds(1), take(orders)));
      System.out.println("got " + order);
    } catch (RequestTimeoutException e) {
      System.out.println("no order within a second");
    }
    try {
      Gen.yield(withTimeout(Duration.ofMillis(30), fetch("slow", 100)));
    } catch (RequestTimeoutException e) {
      System.out.println("too slow");
    }
    return Gen.done();
  }

  static void timeouts() {
    try (EventLoop loop = new EventLoop(new VirtualClock())) {
      loop.run(impatient(Channel.of(1)));
    }
  }

  // end

  // snippet: cancelling
  @Generator
  static Async<Void> tick() {
    try {
      while (true) {
        Gen.yield(sleep(Duration.ofSeconds(1)));
        System.out.println("tick");
      }
    } catch (Exception e) {
      System.out.println("never: a cancellation is no Exception");
    } catch (TaskCancelled cancelled) {
      System.out.println(cancelled.getMessage());
      throw cancelled;
    } finally {
      Gen.yield(sleep(Duration.ofMillis(100)));
      System.out.println("tidied up");
    }
    return Gen.done();
  }

  @Generator
  static Async<Void> cancelSoon(Task<?> task) {
    Gen.yield(sleep(Duration.ofMillis(2500)));
    task.cancel();
    return Gen.done();
  }

  static void cancelling() {
    try (EventLoop loop = new EventLoop(new VirtualClock())) {
      Task<Void> clock = loop.spawn("clock", tick());
      loop.spawn(cancelSoon(clock));
      loop.run();
      System.out.println(clock.state());
    }
  }

  // end

  // snippet: failures
  @Generator
  static Async<Void> fail(String message) {
    Gen.yield(Requests.checkpoint());
    throw new IllegalStateException(message);
  }

  static void failures() {
    try (EventLoop loop = new EventLoop()) {
      loop.spawn("reader", fail("no such file"));
      loop.spawn("writer", fail("disk full"));
      loop.run();
    } catch (TaskFailedException e) {
      System.out.println(e.getMessage());
      System.out.println(e.getSuppressed()[0].getMessage());
    }
  }

  // end

  // snippet: blocking
  @Generator
  static Async<Void> compute() {
    int answer = Gen.yield(await(CompletableFuture.supplyAsync(Tasks::slowAnswer)));
    System.out.println(answer);
    return Gen.done();
  }

  static int slowAnswer() {
    return 6 * 7;
  }

  static void blocking() {
    try (EventLoop loop = new EventLoop()) {
      loop.run(compute());
    }
  }

  // end

  // snippet: submitting
  static void submitting() throws InterruptedException {
    try (EventLoop loop = new EventLoop()) {
      Thread thread = new Thread(loop::runForever, "event loop");
      thread.start();
      CompletableFuture<Integer> sum = loop.submit(add(40, 2));
      System.out.println(sum.join());
      loop.shutdown();
      thread.join();
    }
  }

  // end

  // snippet: deadlock
  static void deadlock() {
    Channel<String> orders = Channel.of("orders", 1);
    try (EventLoop loop = new EventLoop()) {
      loop.spawn("packer", pack(orders));
      loop.run();
    } catch (DeadlockException e) {
      System.out.println(e.getMessage());
    }
  }
  // end
}
