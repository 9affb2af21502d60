package dev.bobbin.samples.timeline;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import java.util.List;

/**
 * What is dispatched in three ways: parts of an array, to workers of which the last one is slow.
 *
 * @param workers how many, from 2
 * @param strategy which worker gets a part
 * @param delay how long the slow one needs for a part, in milliseconds; the others need a quarter
 */
public record Work(int workers, Strategy strategy, int delay) {
  private static final int PARTS_PER_WORKER = 3;

  List<Part> parts() {
    return Part.ofArray(PARTS_PER_WORKER * workers);
  }

  boolean isSlow(int worker) {
    return worker == workers - 1;
  }

  String name(int worker) {
    return "worker " + worker + (isSlow(worker) ? ", slow" : "");
  }

  // snippet: worker
  /** Yields the sum of each part that it is sent. */
  @Generator
  Coroutine<Integer, Part, Void> worker(int worker, Pause pause) throws InterruptedException {
    Integer sum = null;
    while (true) {
      Part part = Gen.yield(sum);
      pause.of(worker);
      sum = part.sum();
    }
  }

  // end

  /** How long a worker needs for a part. */
  @FunctionalInterface
  interface Pause {
    void of(int worker) throws InterruptedException;
  }

  void pause(int worker) throws InterruptedException {
    Thread.sleep(isSlow(worker) ? delay : delay / 4);
  }

  /** Adds up what it is sent, until it is sent null. */
  @Primed
  static Coroutine<Void, Integer, Integer> adder() {
    int total = 0;
    Integer sum = Gen.yield();
    while (sum != null) {
      total += sum;
      sum = Gen.yield();
    }
    return Gen.returns(total);
  }
}
