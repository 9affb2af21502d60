package dev.bobbin.samples.references.parsing;

import dev.bobbin.Coroutine;
import java.util.List;

/** A lexer and a parser as coroutines: characters go in one by one, and the value comes out. */
public final class Calculator {

  private Calculator() {}

  // snippet: calculate
  static long calculate(String text) {
    Coroutine<Void, Character, Long> lexer = Lexer.lexer(new Parser().parser());
    for (char character : text.toCharArray()) {
      lexer.send(character);
    }
    // Sends null, the end, and takes the StopIteration.
    lexer.hasNext();
    return lexer.result();
  }

  // end

  // snippet: run
  /** Calculates some, one of them very deep. */
  public static void run() {
    for (String text : List.of("2 * (3 + 4) - 5", "12*12", "10 - 2 - 3", "2 * (3 + ", "2 3")) {
      try {
        System.out.println(text + " = " + calculate(text));
      } catch (IllegalArgumentException failure) {
        System.out.println(text + ": " + failure.getMessage());
      }
    }
    int depth = 100_000;
    String deep = "(".repeat(depth) + "42" + ")".repeat(depth);
    System.out.println("In " + depth + " pairs of parentheses: " + calculate(deep));
  }
  // end
}
