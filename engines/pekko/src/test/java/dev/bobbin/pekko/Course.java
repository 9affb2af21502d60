package dev.bobbin.pekko;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.durable.Durable;
import java.util.Map;
import java.util.TreeMap;

/** Workers, accumulators and entities of the tests. */
final class Course {

  private Course() {}

  // snippet: worker
  /** Counts the words of the lines that it is sent. */
  @Generator
  static Coroutine<Integer, String, Integer> counting() {
    Integer words = null;
    while (true) {
      String line = Gen.yield(words);
      words = line.split(" ").length;
    }
  }

  /** Adds up what the workers have found. */
  @Generator
  static Coroutine<Void, Outcome<String, Integer>, Integer> adding() {
    int sum = 0;
    Outcome<String, Integer> outcome = Gen.yield();
    while (outcome != null) {
      sum += outcome.orThrow();
      outcome = Gen.yield();
    }
    return Gen.returns(sum);
  }

  // end

  /** Fails with each line that says so, and returns with each that says that. */
  @Generator
  static Coroutine<String, String, String> moody() {
    String answer = null;
    for (int number = 1; ; number++) {
      String line = Gen.yield(answer);
      if (line.equals("fail")) {
        throw new IllegalStateException("as told");
      }
      if (line.equals("return")) {
        return Gen.returns("returned as number " + number);
      }
      answer = line + " as number " + number;
    }
  }

  /** Gathers what workers said, by the id of the item. */
  @Generator
  static Coroutine<Void, Outcome<String, String>, Map<String, String>> gathering() {
    Map<String, String> all = new TreeMap<>();
    Outcome<String, String> outcome = Gen.yield();
    while (outcome != null) {
      String said =
          outcome.exception() == null ? outcome.value() : outcome.exception().getMessage();
      if (all.put(outcome.id(), said) != null) {
        throw new AssertionError(outcome.id() + " has two outcomes");
      }
      outcome = Gen.yield();
    }
    return Gen.returns(all);
  }

  // snippet: chat
  /** A conversation: it is greeted, yields what to ask, and is sent the answers. */
  @Durable(id = "chat")
  @Generator
  static Coroutine<String, String, String> chat() {
    Gen.yield();
    String name = Gen.yield("what is your name?");
    String age = Gen.yield("how old are you, " + name + "?");
    return Gen.returns(name + " will be " + (Integer.parseInt(age) + 1));
  }
  // end
}
