package dev.bobbin.samples.timeline;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.workers.Policy;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A policy of the dispatcher, and the same choice for those who dispatch by hand. */
public enum Strategy {
  /** Every part to every worker. */
  BROADCAST(Policy.broadcast()),
  /** One worker after the other. */
  ROUND_ROBIN(Policy.roundRobin()),
  /** By chance, but the same in each run. */
  RANDOM(Policy.random(Strategy.SEED)),
  /** The one with the least to do. */
  LEAST_LOADED(Policy.leastLoaded());

  private static final long SEED = 3;

  private final Policy policy;

  Strategy(Policy policy) {
    this.policy = policy;
  }

  Policy policy() {
    return policy;
  }

  /** Yields for each part the workers that get it; asks for the load of a worker. */
  @Generator
  Gen<List<Integer>> choices(int workers, Function<Integer, Integer> load) {
    List<Integer> all = IntStream.range(0, workers).boxed().toList();
    Random random = new Random(SEED);
    int next = 0;
    while (true) {
      switch (this) {
        case BROADCAST -> Gen.yield(all);
        case ROUND_ROBIN -> Gen.yield(List.of(next++ % workers));
        case RANDOM -> Gen.yield(List.of(random.nextInt(workers)));
        default -> Gen.yield(List.of(all.stream().min(Comparator.comparing(load)).orElseThrow()));
      }
    }
  }

  /** Returns the name as it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
