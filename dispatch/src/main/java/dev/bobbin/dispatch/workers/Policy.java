package dev.bobbin.dispatch.workers;

import dev.bobbin.Gen;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;

/** Which worker of a {@link Dispatcher} gets an item. */
public final class Policy {
  private static final Policy BROADCAST = new Policy("broadcast", workers -> Router.everyone());
  private static final Policy ROUND_ROBIN = new Policy("round-robin", Router::roundRobin);
  private static final Policy LEAST_LOADED =
      new Policy("least-loaded", workers -> Router.leastLoaded());

  private final String name;
  private final IntFunction<Gen<Integer>> choices;

  private Policy(String name, IntFunction<Gen<Integer>> choices) {
    this.name = name;
    this.choices = choices;
  }

  /**
   * Every item to every worker, in the same order: when all of them have room, all get it.
   *
   * <p>Each worker makes an outcome of its own of it.
   */
  public static Policy broadcast() {
    return BROADCAST;
  }

  /** One worker after the other, from worker 0; waits for that worker if its queue is full. */
  public static Policy roundRobin() {
    return ROUND_ROBIN;
  }

  /** A worker by chance; waits for that worker if its queue is full. */
  public static Policy random() {
    return new Policy("random", workers -> Router.random(workers, new Random()));
  }

  /** A worker by chance, the same ones in each dispatcher for the same seed. */
  public static Policy random(long seed) {
    return new Policy("random", workers -> Router.random(workers, new Random(seed)));
  }

  /**
   * The worker with the least to do, counting what waits and what it works on; of several the one
   * with the lowest number. Waits only if all queues are full.
   */
  public static Policy leastLoaded() {
    return LEAST_LOADED;
  }

  /**
   * The workers that a sequence names, for instance a generator.
   *
   * <p>A send fails if the sequence has ended or names a worker that does not exist. One thread at
   * a time takes from the sequence.
   *
   * @param workers numbers from 0; each dispatcher iterates over it once
   */
  public static Policy chosenBy(Iterable<Integer> workers) {
    Objects.requireNonNull(workers, "the sequence of workers is null");
    return new Policy("chosen", count -> Router.given(count, workers));
  }

  Router router(int workers) {
    return new Router(choices.apply(workers));
  }

  @Override
  public String toString() {
    return name;
  }
}
