package dev.bobbin.dispatch.workers;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** What the tests of several topics use. */
abstract class DispatcherTestBase {
  final List<Object> seen = Collections.synchronizedList(new ArrayList<>());

  /** One permit for each item that a gated worker has begun with. */
  final Semaphore begun = new Semaphore(0);

  final CountDownLatch gate = new CountDownLatch(1);

  static List<WatchedThreads> kinds() {
    return WatchedThreads.kinds();
  }

  @Generator
  static Coroutine<Integer, Integer, Void> squaring() {
    Integer square = null;
    while (true) {
      int number = Gen.yield(square);
      square = number * number;
    }
  }

  /** Works on an item until the gate is open. */
  @Generator
  Coroutine<String, String, Void> gated() throws InterruptedException {
    String done = null;
    while (true) {
      String item = Gen.yield(done);
      begun.release();
      gate.await();
      done = item + " done";
    }
  }

  Coroutine<String, String, Void> newGated() {
    return Coroutine.of(this::gated);
  }

  @Generator
  static Coroutine<Void, Outcome<Integer, Integer>, Integer> sum() {
    int sum = 0;
    Outcome<Integer, Integer> outcome = Gen.yield();
    while (outcome != null) {
      sum += outcome.orThrow();
      outcome = Gen.yield();
    }
    return Gen.returns(sum);
  }

  @Generator
  static Coroutine<String, String, Void> echo() {
    String item = null;
    while (true) {
      item = Gen.yield(item);
    }
  }

  @Generator
  Coroutine<Void, Object, String> endless() {
    try {
      while (true) {
        seen.add(Gen.yield());
      }
    } finally {
      seen.add("closed");
    }
  }

  @Generator
  static Coroutine<Void, Outcome<Integer, Integer>, Integer> first() {
    Outcome<Integer, Integer> outcome = Gen.yield();
    return Gen.returns(outcome.orThrow());
  }

  @Generator
  static Coroutine<Void, Runnable, Void> running() {
    while (true) {
      Runnable action = Gen.yield();
      action.run();
    }
  }

  static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
