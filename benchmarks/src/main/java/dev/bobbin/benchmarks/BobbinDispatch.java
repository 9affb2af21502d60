package dev.bobbin.benchmarks;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.Channel;
import dev.bobbin.dispatch.loop.Request;
import dev.bobbin.dispatch.loop.Requests;
import dev.bobbin.dispatch.loop.Selected;
import dev.bobbin.dispatch.loop.Task;
import dev.bobbin.dispatch.workers.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The generators that work is dispatched to. */
final class BobbinDispatch {
  private static final Duration MILLISECOND = Duration.ofMillis(1);

  private BobbinDispatch() {}

  /** Adds up what is made of the numbers that it is sent. */
  @Generator
  static Coroutine<Void, Integer, Long> adder() {
    long sum = 0;
    try {
      while (true) {
        int x = Gen.yield();
        sum += x + 1;
      }
    } catch (GeneratorExit exit) {
      return Gen.returns(sum);
    }
  }

  /** Yields what it makes of each number. */
  @Generator
  static Coroutine<Integer, Integer, Void> worker() {
    int x = Gen.yield();
    while (true) {
      x = Gen.yield(x + 1);
    }
  }

  /** Adds up what the workers yield. */
  @Generator
  static Coroutine<Void, Outcome<Integer, Integer>, Long> gathering() {
    long sum = 0;
    Outcome<Integer, Integer> outcome = Gen.yield();
    while (outcome != null) {
      sum += outcome.orThrow();
      outcome = Gen.yield();
    }
    return Gen.returns(sum);
  }

  /** Takes some turns, and adds up their numbers. */
  @Generator
  static Coroutine<Request, Object, Integer> task(int turns) {
    int sum = 0;
    for (int turn = 1; turn <= turns; turn++) {
      Gen.yield(Requests.checkpoint());
      sum += turn;
    }
    return Gen.returns(sum);
  }

  /** Puts the numbers from 0 up to a limit. */
  @Generator
  static Async<Void> putAll(Channel<Integer> channel, int n) {
    for (int i = 0; i < n; i++) {
      Gen.yield(Requests.put(channel, i));
    }
    return Gen.done();
  }

  /** Takes so many numbers, and adds up. */
  @Generator
  static Async<Long> takeAll(Channel<Integer> channel, int n) {
    long sum = 0;
    for (int i = 0; i < n; i++) {
      int item = Gen.yield(Requests.take(channel));
      sum += item;
    }
    return Gen.done(sum);
  }

  /** Puts the numbers from 0 up to a limit, and waits only when the channel is full. */
  @Generator
  static Async<Void> tryPutAll(Channel<Integer> channel, int n) {
    for (int i = 0; i < n; i++) {
      if (!channel.tryPut(i)) {
        Gen.yield(Requests.put(channel, i));
      }
    }
    return Gen.done();
  }

  /** Takes so many numbers, and waits only when the channel is empty. */
  @Generator
  static Async<Long> tryTakeAll(Channel<Integer> channel, int n) {
    long sum = 0;
    for (int i = 0; i < n; i++) {
      Integer item = channel.tryTake(null);
      if (item == null) {
        item = Gen.yield(Requests.take(channel));
      }
      sum += item;
    }
    return Gen.done(sum);
  }

  /** Takes so many numbers from whichever of two channels has one, and adds up. */
  @Generator
  static Async<Long> selectAll(Channel<Integer> first, Channel<Integer> second, int n) {
    Request any = Requests.select(Requests.take(first), Requests.take(second));
    long sum = 0;
    for (int i = 0; i < n; i++) {
      Selected selected = Gen.yield(any);
      sum += selected.<Integer>as();
    }
    return Gen.done(sum);
  }

  /** Starts tasks, and adds up what they return. */
  @Generator
  static Async<Long> spawnAll(int count) {
    List<Task<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Task<Integer> task = Gen.yield(Requests.spawn(one()));
      tasks.add(task);
    }
    long sum = 0;
    for (Task<Integer> task : tasks) {
      int result = Gen.yield(Requests.join(task));
      sum += result;
    }
    return Gen.done(sum);
  }

  @Generator
  private static Async<Integer> one() {
    Gen.yield(Requests.checkpoint());
    return Gen.done(1);
  }

  /** Sleeps for a millisecond, and returns 1. */
  @Generator
  static Async<Integer> sleeper() {
    Gen.yield(Requests.sleep(MILLISECOND));
    return Gen.done(1);
  }
}
