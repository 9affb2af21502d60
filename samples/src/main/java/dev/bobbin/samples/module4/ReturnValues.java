package dev.bobbin.samples.module4;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import dev.bobbin.StopIteration;
import java.util.Arrays;

/** What a coroutine returns travels in the StopIteration. */
public final class ReturnValues {

  private ReturnValues() {}

  // snippet: averager
  @Primed
  static Coroutine<Void, Double, Average> averager() {
    double sum = 0;
    int count = 0;
    while (true) {
      Double value = Gen.yield();
      if (value == null) {
        return Gen.returns(Average.of(sum, count));
      }
      sum += value;
      count++;
    }
  }

  // end

  // snippet: letters
  @Generator
  static Coroutine<String, Void, String> letters() {
    Gen.yield("a");
    Gen.yield("b");
    return Gen.returns("that was all");
  }

  // end

  /** Takes a result from the exception, from the generator, and after a loop. */
  public static void run() {
    average(averager());
    spell(letters());
  }

  static void average(Coroutine<Void, Double, Average> averager) {
    for (Double value : Arrays.asList(10.0, 30.0, 6.5, null)) {
      try {
        averager.send(value);
      } catch (StopIteration end) {
        System.out.println("The exception carries " + end.value());
      }
    }
    System.out.println("The generator keeps " + averager.result());
  }

  static void spell(Coroutine<String, Void, String> letters) {
    for (String letter : letters) {
      System.out.println(letter);
    }
    System.out.println("A loop drops the result, result() has it: " + letters.result());
  }
}
