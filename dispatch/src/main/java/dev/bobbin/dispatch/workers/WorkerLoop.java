package dev.bobbin.dispatch.workers;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen.State;
import dev.bobbin.StopIteration;
import java.util.Objects;

/**
 * What the thread of one of a dispatcher's workers does: it sends the items to a generator, and
 * makes a new one when that has ended.
 *
 * @param <S> the items
 * @param <V> what the generator yields for an item
 */
final class WorkerLoop<S, V> implements Runnable {
  private final int worker;
  private final WorkerFactory<S, V> factory;
  private final WorkerQueues<S> queues;
  private final AccumulatorDriver<S, V, ?> accumulator;

  /** Null before the first item and after an end. */
  private Coroutine<? extends V, ? super S, ?> generator;

  /** Creates what one thread runs. */
  WorkerLoop(
      int worker,
      WorkerFactory<S, V> factory,
      WorkerQueues<S> queues,
      AccumulatorDriver<S, V, ?> accumulator) {
    this.worker = worker;
    this.factory = factory;
    this.queues = queues;
    this.accumulator = accumulator;
  }

  @Override
  public void run() {
    queues.enter(worker);
    boolean more = true;
    while (more) {
      try {
        more = handleNext();
      } catch (Throwable unexpected) {
        // What users' code throws is an outcome; this is the JVM's, such as a lack of memory.
        accumulator.fail(unexpected);
      }
    }
    closeGenerator();
    // What its finally blocks have left behind is not for the accumulator.
    Thread.interrupted();
    if (queues.leave(worker)) {
      accumulator.end();
    }
  }

  private boolean handleNext() {
    Ticket<S> ticket = queues.take(worker);
    if (ticket == null) {
      return false;
    }
    S item = ticket.item();
    boolean runs = queues.isToRun(worker);
    accumulator.report(runs ? timed(item) : new Outcome.Cancelled<>(item, worker));
    return true;
  }

  private Outcome<S, V> timed(S item) {
    long start = System.nanoTime();
    Outcome<S, V> outcome = handle(item);
    TicketResult result =
        outcome instanceof Outcome.Value ? TicketResult.DONE : TicketResult.FAILED;
    queues.finished(worker, result, System.nanoTime() - start);
    return outcome;
  }

  /** A worker may return an outcome as well as yield it. */
  @SuppressWarnings("unchecked")
  private V returned(StopIteration end) {
    return (V) end.value();
  }

  private Outcome<S, V> handle(S item) {
    try {
      startGenerator();
      return new Outcome.Value<>(item, worker, generator.send(item));
    } catch (StopIteration end) {
      return new Outcome.Value<>(item, worker, returned(end));
    } catch (Throwable failure) {
      return new Outcome.Failure<>(item, worker, failure);
    }
  }

  /**
   * Makes a generator and runs it to its first yield, unless there is one that waits at a yield.
   */
  private void startGenerator() throws Exception {
    if (generator != null && generator.state() != State.CLOSED) {
      return;
    }
    forgetGenerator();
    var created = Objects.requireNonNull(factory.newWorker(worker), "the new worker is null");
    Owners.claim(created, "dispatcher, as its worker " + worker);
    queues.tellDriven(worker, created);
    generator = created;
    try {
      if (generator.state() == State.CREATED) {
        generator.next();
      }
    } catch (StopIteration end) {
      throw Misuse.endedTooEarly("worker", "an item");
    }
    if (generator.state() == State.CLOSED) {
      throw Misuse.endedTooEarly("worker", "an item");
    }
  }

  private void closeGenerator() {
    if (generator != null) {
      try {
        generator.close();
      } catch (Throwable failure) {
        accumulator.failedToClose(failure);
      }
    }
    forgetGenerator();
  }

  private void forgetGenerator() {
    if (generator != null) {
      Owners.release(generator);
      generator = null;
    }
  }
}
