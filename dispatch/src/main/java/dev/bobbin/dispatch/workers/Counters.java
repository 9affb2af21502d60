package dev.bobbin.dispatch.workers;

import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What happened to the items of a {@link Dispatcher} or a {@link Threaded} until one moment.
 *
 * <p>All numbers are of the same moment: {@code submitted() == done() + failed() + cancelled() +
 * inFlight() + queued()} always holds. Each item counts once for each worker that it was handed to.
 *
 * @param workers the numbers of each worker, in their order
 */
public record Counters(List<Worker> workers) {

  /**
   * What happened to the items of one worker.
   *
   * @param submitted how many were put into its queue
   * @param done for how many it yielded or returned a value
   * @param failed for how many it threw an exception
   * @param cancelled how many it was never sent
   * @param inFlight how many it works on, 0 or 1
   * @param queued how many wait for it
   * @param busy how long it has worked on those that are done or failed
   */
  public record Worker(
      long submitted,
      long done,
      long failed,
      long cancelled,
      int inFlight,
      int queued,
      Duration busy) {}

  /** Creates the counters of some workers. */
  public Counters {
    workers = List.copyOf(workers);
  }

  /** Returns how often an item was put into a worker's queue. */
  public long submitted() {
    return sum(Worker::submitted);
  }

  /** Returns how often a worker gave a value for an item. */
  public long done() {
    return sum(Worker::done);
  }

  /** Returns how often a worker threw an exception for an item. */
  public long failed() {
    return sum(Worker::failed);
  }

  /** Returns how often an item was taken from a queue without being sent to the worker. */
  public long cancelled() {
    return sum(Worker::cancelled);
  }

  /** Returns how many items workers are working on. */
  public long inFlight() {
    return sum(Worker::inFlight);
  }

  /** Returns how many items wait in the queues. */
  public long queued() {
    return sum(Worker::queued);
  }

  private long sum(ToLongFunction<Worker> number) {
    return workers.stream().mapToLong(number).sum();
  }
}
