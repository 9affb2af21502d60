package dev.bobbin.samples.module4;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.Primed;
import java.util.concurrent.CountDownLatch;

/** A slow coroutine runs in a thread while the main thread closes it. */
public final class AlreadyExecuting {

  private AlreadyExecuting() {}

  // snippet: slow
  @Primed
  static Coroutine<Void, String, Void> slow(CountDownLatch working, CountDownLatch mayFinish) {
    try {
      while (true) {
        String received = Gen.yield();
        System.out.println("-> working on " + received);
        working.countDown();
        mayFinish.await();
        System.out.println("-> done with " + received);
      }
    } catch (InterruptedException interrupted) {
      return Gen.done();
    } finally {
      System.out.println("-> ending");
    }
  }

  // end

  /** Closes it too early, and again when its work is done. */
  public static void run() throws InterruptedException {
    CountDownLatch working = new CountDownLatch(1);
    CountDownLatch mayFinish = new CountDownLatch(1);
    Coroutine<Void, String, Void> slow = slow(working, mayFinish);
    Thread thread = new Thread(() -> slow.send("a long job"));
    thread.start();
    working.await();
    try {
      slow.close();
    } catch (GeneratorStateException refused) {
      System.out.println("close: " + refused.getMessage() + ", " + slow.state());
    }
    mayFinish.countDown();
    thread.join();
    slow.close();
    System.out.println("close, now that it waits: " + slow.state());
  }
}
