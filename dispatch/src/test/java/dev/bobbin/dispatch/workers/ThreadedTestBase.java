package dev.bobbin.dispatch.workers;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** What the tests of several topics use. */
abstract class ThreadedTestBase {
  final List<Object> seen = Collections.synchronizedList(new ArrayList<>());

  final CountDownLatch entered = new CountDownLatch(1);

  final CountDownLatch gate = new CountDownLatch(1);

  static List<WatchedThreads> kinds() {
    return WatchedThreads.kinds();
  }

  @Generator
  Coroutine<Void, Object, Integer> recorder() {
    try {
      while (true) {
        seen.add(Gen.yield());
      }
    } catch (GeneratorExit exit) {
      seen.add("closed by " + (Thread.currentThread().isInterrupted() ? "interrupt" : "close"));
    }
    return Gen.returns(seen.size());
  }

  /** Takes one item and waits for the gate, which it cannot be interrupted at. */
  @Generator
  Coroutine<Void, Object, Void> gated() throws InterruptedException {
    while (true) {
      seen.add(Gen.yield());
      entered.countDown();
      gate.await();
    }
  }

  void sendAndEnter(Threaded<Object, ?> threaded, Object item) throws Exception {
    threaded.send(item);
    entered.await();
  }

  static void keep(AtomicReference<Throwable> thrown, Runnable action) {
    try {
      action.run();
    } catch (Throwable failure) {
      thrown.set(failure);
    }
  }

  /** Runs the action with the first item. */
  @Generator
  Coroutine<Void, Object, Void> applying(Runnable action) {
    seen.add(Gen.yield());
    action.run();
    entered.countDown();
    while (true) {
      seen.add(Gen.yield());
    }
  }
}
