package dev.bobbin.samples.module4;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.GeneratorExit;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.Primed;

/** A coroutine that swallows GeneratorExit and goes on, which is not allowed. */
public final class IgnoredExit {

  private IgnoredExit() {}

  // snippet: stubborn
  @Primed
  static Coroutine<Void, String, Void> stubborn() {
    while (true) {
      try {
        String received = Gen.yield();
        System.out.println("-> received: " + received);
      } catch (GeneratorExit swallowed) {
        System.out.println("-> you cannot close me");
      }
    }
  }

  // end

  /** Tries to close it. */
  public static void run() {
    closeInVain(stubborn());
  }

  static void closeInVain(Coroutine<Void, String, Void> stubborn) {
    stubborn.send("hello");
    try {
      stubborn.close();
    } catch (GeneratorStateException refused) {
      System.out.println(refused.getMessage());
    }
    stubborn.send("still there?");
    System.out.println(stubborn.state());
  }
}
