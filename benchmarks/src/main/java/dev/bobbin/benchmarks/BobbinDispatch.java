package dev.bobbin.benchmarks;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorExit;
import dev.bobbin.dispatch.loop.Request;
import dev.bobbin.dispatch.loop.Requests;
import dev.bobbin.dispatch.workers.Outcome;

/** The generators that work is dispatched to. */
final class BobbinDispatch {

  private BobbinDispatch() {}

  /** Adds up what is made of the numbers that it is sent. */
  @Generator
  static Coroutine<Void, Integer, Long> adder() {
    long sum = 0;
    try {
      while (true) {
        int x = Gen.yield();
        sum += x + 1;
      }
    } catch (GeneratorExit exit) {
      return Gen.returns(sum);
    }
  }

  /** Yields what it makes of each number. */
  @Generator
  static Coroutine<Integer, Integer, Void> worker() {
    int x = Gen.yield();
    while (true) {
      x = Gen.yield(x + 1);
    }
  }

  /** Adds up what the workers yield. */
  @Generator
  static Coroutine<Void, Outcome<Integer, Integer>, Long> gathering() {
    long sum = 0;
    Outcome<Integer, Integer> outcome = Gen.yield();
    while (outcome != null) {
      sum += outcome.orThrow();
      outcome = Gen.yield();
    }
    return Gen.returns(sum);
  }

  /** Takes some turns, and adds up their numbers. */
  @Generator
  static Coroutine<Request, Object, Integer> task(int turns) {
    int sum = 0;
    for (int turn = 1; turn <= turns; turn++) {
      Gen.yield(Requests.checkpoint());
      sum += turn;
    }
    return Gen.returns(sum);
  }
}
