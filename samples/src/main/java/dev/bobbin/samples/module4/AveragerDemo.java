package dev.bobbin.samples.module4;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import dev.bobbin.Primed;
import java.util.Locale;
import java.util.Random;

/** An averager at the mercy of chance: values come in, and now and then an exception or the end. */
public final class AveragerDemo {
  // A fixed seed, so that the story is the same every time.
  private static final long SEED = 11;

  /** Tells an averager to start again. */
  static final class Restart extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private AveragerDemo() {}

  // snippet: averager
  @Primed
  static Coroutine<Double, Integer, Average> averager() {
    int sum = 0;
    int count = 0;
    while (true) {
      try {
        int value = Gen.<Integer>yield(Average.of(sum, count).value());
        sum += value;
        count++;
      } catch (Restart restart) {
        System.out.println("-> starting again after " + Average.of(sum, count));
        sum = 0;
        count = 0;
      } catch (GeneratorExit exit) {
        return Gen.returns(Average.of(sum, count));
      }
    }
  }

  // end

  // snippet: values
  @Generator
  static Gen<Integer> values(Random random) {
    while (true) {
      Gen.yield(random.nextInt(100));
    }
  }

  // end

  /** Sends chance values; a small one restarts the averager, a large one closes it. */
  public static void run() {
    chance(averager());
  }

  static void chance(Coroutine<Double, Integer, Average> averager) {
    for (int value : values(new Random(SEED))) {
      if (value < 15) {
        System.out.println(value + ": restart");
        averager.raise(new Restart());
      } else if (value > 90) {
        System.out.println(value + ": close");
        averager.close();
        break;
      } else {
        System.out.printf(Locale.ROOT, "%d: the average is %.2f%n", value, averager.send(value));
      }
    }
    System.out.println("It returned " + averager.result());
  }
}
