package dev.bobbin.samples.course;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import dev.bobbin.StopIteration;
import java.util.Iterator;
import java.util.List;

/** The workers and the accumulator of all programs that dispatch work. */
final class DispatchCommon {

  private DispatchCommon() {}

  /** Prints a line; lines of different threads stay whole. */
  static void coprint(String msg) {
    System.out.println(msg);
  }

  /** Starts the targets, and sends each item to the one that is chosen. */
  @Primed
  static Coroutine<Void, List<Integer>, Sum> broadcast(
      List<? extends Coroutine<?, List<Integer>, ?>> targets, Iterator<Integer> chooser) {
    for (Coroutine<?, List<Integer>, ?> target : targets) {
      target.next();
    }
    while (true) {
      List<Integer> item = Gen.yield();
      try {
        targets.get(chooser.next()).send(item);
      } catch (StopIteration e) {
        // A StopIteration must not leave a generator (PEP 479), hence its value is returned.
        return Gen.returns(e.value(Sum.class));
      }
    }
  }

  /** Sums up what it is sent, and sends the sums on. */
  @Generator
  static Coroutine<Void, List<Integer>, Sum> worker(
      String kind, Coroutine<?, Integer, ?> target, int workerId, Runnable sleep) {
    coprint(kind + " worker " + workerId + ": Time to work!");
    while (true) {
      List<Integer> subarray = Gen.yield();
      coprint(kind + " worker " + workerId + ": Got: " + CourseLib.text(subarray));
      sleep.run();
      try {
        if (subarray == null) {
          target.send(null);
        } else {
          target.send(CourseLib.sum(subarray));
        }
      } catch (StopIteration e) {
        return Gen.returns(e.value(Sum.class));
      }
    }
  }

  static Coroutine<Void, List<Integer>, Sum> goodWorker(
      Coroutine<?, Integer, ?> target, int workerId) {
    return worker("Good", target, workerId, () -> {});
  }

  static Coroutine<Void, List<Integer>, Sum> slowWorker(
      Coroutine<?, Integer, ?> target, int workerId, Runnable sleep) {
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
