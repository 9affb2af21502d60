package dev.bobbin.samples.references.dataflow;

import static dev.bobbin.samples.references.dataflow.CoPipe.grep;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Primed;
import dev.bobbin.samples.timing.Cost;
import java.io.PrintStream;
import java.util.function.Consumer;

/** The same filter as a coroutine and as an object with a method. */
public final class CoroutineOrObject {
  private static final String LINE = "a line with a bobbin of thread";
  private static final int ROUNDS = 7;

  private CoroutineOrObject() {}

  // snippet: object
  /** What an object keeps in a field, a coroutine keeps in a parameter. */
  static final class GrepObject {
    private final String pattern;
    private final Consumer<String> target;

    GrepObject(String pattern, Consumer<String> target) {
      this.pattern = pattern;
      this.target = target;
    }

    void send(String line) {
      if (line.contains(pattern)) {
        target.accept(line);
      }
    }
  }

  // end

  // snippet: sink
  @Primed
  static Coroutine<Void, String, Void> sink(Consumer<String> target) {
    while (true) {
      String line = Gen.yield();
      target.accept(line);
    }
  }

  // end

  /** Sends lines to both; what that costs goes to {@code timing}, unless it is null. */
  public static void run(int lines, PrintStream timing) {
    int[] found = new int[2];
    GrepObject object = new GrepObject("bobbin", line -> found[0]++);
    Coroutine<Void, String, Void> coroutine = grep("bobbin", sink(line -> found[1]++));
    send(lines, object::send);
    send(lines, coroutine::send);
    System.out.println("The object has found " + found[0] + " of " + lines + " lines");
    System.out.println("The coroutine has found " + found[1] + " of " + lines + " lines");
    if (timing != null) {
      timing.println("the object: " + cost(lines, object::send, found, 0));
      timing.println("the coroutine: " + cost(lines, coroutine::send, found, 1));
    }
  }

  private static Cost cost(int lines, Consumer<String> target, int[] found, int index) {
    return Cost.best(
        ROUNDS,
        lines,
        () -> {
          int before = found[index];
          send(lines, target);
          return found[index] - before;
        });
  }

  private static void send(int lines, Consumer<String> target) {
    for (int i = 0; i < lines; i++) {
      target.accept(LINE);
    }
  }
}
