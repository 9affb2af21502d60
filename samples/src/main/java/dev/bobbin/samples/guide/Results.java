package dev.bobbin.samples.guide;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.StopIteration;
import java.util.Iterator;
import java.util.List;

/** What a generator returns. */
final class Results {

  private Results() {}

  // snippet: result
  @Generator
  static Coroutine<String, Void, Integer> words(String text) {
    int count = 0;
    for (String word : text.split(" ")) {
      Gen.yield(word);
      count++;
    }
    return Gen.returns(count);
  }

  static void result() {
    Coroutine<String, Void, Integer> words = words("to be or not");
    System.out.println(words.toList() + ", " + words.result() + " words");
  }

  // end

  // snippet: stopIteration
  static void stopIteration() {
    Coroutine<String, Void, Integer> words = words("be");
    System.out.println(words.next());
    for (int i = 0; i < 2; i++) {
      try {
        words.next();
      } catch (StopIteration end) {
        Object value = end.value();
        System.out.println("StopIteration: " + value);
      }
    }
  }

  // end

  // snippet: raisedStop
  @Generator
  static Gen<Integer> firstOf(Iterator<Integer> numbers) {
    Gen.yield(numbers.next());
    return Gen.done();
  }

  static void raisedStop() {
    try {
      firstOf(List.<Integer>of().iterator()).next();
    } catch (IllegalStateException failure) {
      System.out.println(failure.getMessage() + ", because of " + failure.getCause());
    }
  }
  // end
}
