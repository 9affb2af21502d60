package dev.bobbin.samples.module4;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.Primed;
import java.util.function.Supplier;

/** A coroutine must reach its first yield before it can receive: by hand, or when it is made. */
public final class Priming {

  private Priming() {}

  // snippet: adder
  @Generator
  static Coroutine<Integer, Integer, Void> adder() {
    int sum = 0;
    while (true) {
      sum += Gen.<Integer>yield(sum);
    }
  }

  // end

  // snippet: primed
  @Primed
  static Coroutine<Integer, Integer, Void> primedAdder() {
    int sum = 0;
    while (true) {
      sum += Gen.<Integer>yield(sum);
    }
  }

  // end

  // snippet: decorator
  static <C extends Coroutine<?, ?, ?>> Supplier<C> coroutine(Supplier<C> function) {
    return () -> {
      C made = function.get();
      made.next();
      return made;
    };
  }

  // end

  /** Sends to one that is not primed, and to two that are. */
  public static void run() {
    try {
      adder().send(5);
    } catch (GeneratorStateException notPrimed) {
      System.out.println("Not primed: " + notPrimed.getMessage());
    }
    Supplier<Coroutine<Integer, Integer, Void>> decorated = coroutine(Priming::adder);
    System.out.println("Decorated: " + addUp(decorated.get()));
    System.out.println("Annotated: " + addUp(primedAdder()));
  }

  private static int addUp(Coroutine<Integer, Integer, Void> adder) {
    adder.send(5);
    return adder.send(7);
  }
}
