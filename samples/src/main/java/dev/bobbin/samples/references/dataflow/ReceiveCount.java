package dev.bobbin.samples.references.dataflow;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.GeneratorExit;
import dev.bobbin.Primed;

/** The smallest consumer: it receives a countdown. */
public final class ReceiveCount {

  private ReceiveCount() {}

  // snippet: receiveCount
  @Primed
  static Coroutine<Void, Integer, Void> receiveCount() {
    try {
      while (true) {
        int left = Gen.<Integer>yield();
        System.out.println("T minus " + left);
      }
    } catch (GeneratorExit closed) {
      System.out.println("Lift-off");
      return Gen.done();
    }
  }

  // end

  /** Counts down. */
  public static void run() {
    countDown(receiveCount());
  }

  // snippet: countDown
  static void countDown(Coroutine<Void, Integer, Void> receiver) {
    for (int left = 3; left > 0; left--) {
      receiver.send(left);
    }
    receiver.close();
  }
  // end
}
