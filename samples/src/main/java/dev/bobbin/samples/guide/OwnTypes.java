package dev.bobbin.samples.guide;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.StopIteration;

/** Generators whose return type is an interface of their own. */
final class OwnTypes {

  private OwnTypes() {}

  // snippet: declaration
  /** Asks a question, and makes a result of the answer. */
  interface Dialog<R> extends Coroutine<String, String, R> {
    default R answer(String answer) {
      System.out.println(next());
      try {
        send(answer);
      } catch (StopIteration end) {
        return result();
      }
      throw new IllegalStateException("it asks for more than one answer");
    }
  }

  @Generator
  static Dialog<Integer> age() {
    String answer = Gen.yield("How old are you?");
    return Gen.done(Integer.valueOf(answer));
  }

  // end

  // snippet: use
  static void use() {
    int age = age().answer("42");
    System.out.println(age + 1);
  }
  // end
}
