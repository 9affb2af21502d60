package dev.bobbin.samples.module4;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Primed;
import java.util.List;

/** A coroutine that runs for ever and reacts to some of what it is sent. */
public final class GrepCoroutine {

  private GrepCoroutine() {}

  // snippet: grep
  @Primed
  static Coroutine<Void, Object, Void> grep(String pattern) {
    System.out.println("Looking for " + pattern);
    while (true) {
      Object line = Gen.yield();
      try {
        if (((String) line).contains(pattern)) {
          System.out.println("  found: " + line);
        }
      } catch (ClassCastException notText) {
        System.out.println("  not a line: " + line);
      }
    }
  }

  // end

  /** Sends lines, and something that is none. */
  public static void run() {
    search(grep("python"));
  }

  static void search(Coroutine<Void, Object, Void> grep) {
    List<Object> lines =
        List.of("a python in the grass", "a bobbin of thread", 42, "python and java");
    for (Object line : lines) {
      grep.send(line);
    }
    System.out.println("Still waiting for more: " + grep.state());
    grep.close();
    System.out.println("Closed from outside: " + grep.state());
  }
}
