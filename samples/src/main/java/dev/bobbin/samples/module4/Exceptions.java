package dev.bobbin.samples.module4;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.GeneratorExit;
import dev.bobbin.Primed;

/** Exceptions thrown into a coroutine: handled, not handled, and the one that closes it. */
public final class Exceptions {

  private Exceptions() {}

  // snippet: robust
  @Primed
  static Coroutine<Void, Object, Void> robust() {
    try {
      while (true) {
        try {
          Object received = Gen.yield();
          System.out.println("-> received: " + received);
        } catch (IllegalArgumentException handled) {
          System.out.println("-> handled: " + handled.getMessage() + ". Going on");
        }
      }
    } catch (GeneratorExit exit) {
      System.out.println("-> told to end, cleaning up");
      throw exit;
    } finally {
      System.out.println("-> ending");
    }
  }

  // end

  /** Throws in what it handles, closes it, and throws in what it does not handle. */
  public static void run() {
    handled(robust());
    unhandled(robust());
  }

  static void handled(Coroutine<Void, Object, Void> robust) {
    robust.send(1);
    robust.raise(new IllegalArgumentException("not a good value"));
    robust.send(2);
    robust.close();
    System.out.println("After close: " + robust.state());
  }

  static void unhandled(Coroutine<Void, Object, Void> robust) {
    try {
      robust.raise(new ArithmeticException("nobody handles this"));
    } catch (ArithmeticException unhandled) {
      System.out.println("It came out: " + unhandled.getMessage() + ", " + robust.state());
    }
  }
}
