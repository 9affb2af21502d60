package dev.bobbin.samples.module4;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Primed;
import dev.bobbin.StopIteration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A push pipeline whose last stage returns what it received; the others pass it back. */
public final class ReturningPipeline {

  private ReturningPipeline() {}

  // snippet: pipeline
  @Primed
  static Coroutine<Void, Integer, List<Integer>> doubled(
      Coroutine<?, Integer, List<Integer>> target) {
    while (true) {
      Integer number = Gen.yield();
      try {
        target.send(number == null ? null : number * 2);
      } catch (StopIteration end) {
        System.out.println("doubled: my target has ended");
        return Gen.returns(target.result());
      }
    }
  }

  @Primed
  static Coroutine<Void, Integer, List<Integer>> collect() {
    List<Integer> received = new ArrayList<>();
    while (true) {
      Integer number = Gen.yield();
      if (number == null) {
        return Gen.returns(received);
      }
      received.add(number);
    }
  }

  // end

  /** Sends numbers and the end mark. */
  public static void run() {
    push(doubled(doubled(collect())));
  }

  static void push(Coroutine<Void, Integer, List<Integer>> pipeline) {
    try {
      for (Integer number : Arrays.asList(1, 2, 3, null)) {
        pipeline.send(number);
      }
    } catch (StopIteration end) {
      System.out.println("The pipeline returned " + end.value());
    }
  }
}
