package dev.bobbin.samples.module4;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.StopIteration;

/** The smallest coroutine: it starts, receives one value, and ends. */
public final class FirstCoroutine {

  private FirstCoroutine() {}

  // snippet: receiver
  @Generator
  static Coroutine<Void, String, Void> receiver() {
    System.out.println("-> started");
    String received = Gen.yield();
    System.out.println("-> received: " + received);
    return Gen.done();
  }

  // end

  /** Takes a coroutine through its life. */
  public static void run() {
    live(receiver());
  }

  static void live(Coroutine<Void, String, Void> receiver) {
    System.out.println("Made: " + receiver.state());
    receiver.next();
    System.out.println("Advanced to its yield: " + receiver.state());
    try {
      receiver.send("hello");
    } catch (StopIteration end) {
      System.out.println("StopIteration: " + receiver.state());
    }
  }
}
