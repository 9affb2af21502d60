package dev.bobbin.samples.module4;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.StopIteration;

/** One yield gives a value out and takes the next one in. */
public final class YieldOnBothSides {

  private YieldOnBothSides() {}

  // snippet: sums
  @Generator
  static Coroutine<Integer, Integer, Void> sums(int first) {
    System.out.println("-> started with " + first);
    int second = Gen.<Integer>yield(first);
    System.out.println("-> received " + second);
    int third = Gen.<Integer>yield(first + second);
    System.out.println("-> received " + third);
    return Gen.done();
  }

  // end

  /** Plays ball with it. */
  public static void run() {
    play(sums(14));
  }

  static void play(Coroutine<Integer, Integer, Void> sums) {
    System.out.println("It yields " + sums.next());
    System.out.println("It yields " + sums.send(28));
    try {
      sums.send(99);
    } catch (StopIteration end) {
      System.out.println("It ends");
    }
  }
}
