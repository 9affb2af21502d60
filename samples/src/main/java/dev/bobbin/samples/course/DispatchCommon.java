package dev.bobbin.samples.course;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import dev.bobbin.StopIteration;
import java.util.List;

/** The workers and the accumulator of all programs that dispatch work. */
final class DispatchCommon {

  private DispatchCommon() {}

  /** What arrays are sent to; it returns the sum of the accumulator behind it. */
  interface Worker extends Coroutine<Void, int[], Sum> {}

  /** Prints a line; lines of different threads stay whole. */
  static void coprint(String msg) {
    System.out.println(msg);
  }

  /** Starts the targets, and sends each item to the one that is chosen. */
  @Primed
  static Worker broadcast(List<? extends Coroutine<?, int[], ?>> targets, Gen<Integer> chooser) {
    targets.forEach(Coroutine::next);
    while (true) {
      int[] item = Gen.yield();
      try {
        targets.get(chooser.next()).send(item);
      } catch (StopIteration e) {
        // A StopIteration must not leave a generator (PEP 479), hence its value is returned.
        return Gen.done(e.value(Sum.class));
      }
    }
  }

  /** Sums up what it is sent, and sends the sums on. */
  @Generator
  static Worker worker(String kind, Coroutine<?, Integer, ?> target, int workerId, Runnable sleep) {
    coprint(kind + " worker " + workerId + ": Time to work!");
    while (true) {
      int[] subarray = Gen.yield();
      coprint(kind + " worker " + workerId + ": Got: " + CourseLib.text(subarray));
      sleep.run();
      try {
        target.send(subarray == null ? null : CourseLib.sum(subarray));
      } catch (StopIteration e) {
        return Gen.done(e.value(Sum.class));
      }
    }
  }

  static Worker goodWorker(Coroutine<?, Integer, ?> target, int workerId) {
    return worker("Good", target, workerId, () -> {});
  }

  static Worker slowWorker(Coroutine<?, Integer, ?> target, int workerId, Runnable sleep) {
    return worker("Slow", target, workerId, sleep);
  }

  /** Adds up what it is sent, until it is sent nothing; returns the sum. */
  @Primed
  static Coroutine<Void, Integer, Sum> accumulator() {
    coprint("Accumulator : Time to accumulate!");
    int add = 0;
    while (true) {
      Integer value = Gen.yield();
      if (value == null) {
        coprint("Accumulator : Got None, reporting!");
        break;
      }
      coprint("Accumulator : Got " + value + "!");
      add += value;
    }
    coprint("Accumulator: Final result was " + new Sum(add));
    return Gen.returns(new Sum(add));
  }

  /** Returns something that sleeps. */
  static Runnable sleeping(int milliseconds) {
    return () -> {
      try {
        Thread.sleep(milliseconds);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
