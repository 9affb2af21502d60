package dev.bobbin.samples.module2;

import dev.bobbin.Gen;
import dev.bobbin.Generator;

/** The same countdown twice: by a hand-written iterator, and by a generator. */
public final class BombCountdown {

  private BombCountdown() {}

  // snippet: countdown
  @Generator
  static Gen<Integer> countdown(int seconds) {
    System.out.println("The fuse burns");
    while (seconds > 0) {
      Gen.yield(seconds--);
    }
    System.out.println("Bang!");
    return Gen.done();
  }

  // end

  /** Counts both down. */
  public static void run() {
    System.out.println("An iterator class:");
    for (int left : new Bomb(3)) {
      System.out.println(left);
    }
    System.out.println("A generator:");
    Gen<Integer> countdown = countdown(3);
    System.out.println("Nothing has run yet: " + countdown.state());
    for (int left : countdown) {
      System.out.println(left);
    }
    System.out.println("It ran once: " + countdown.state());
  }
}
