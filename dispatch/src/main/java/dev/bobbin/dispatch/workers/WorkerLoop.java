package dev.bobbin.dispatch.workers;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen.State;
import dev.bobbin.StopIteration;
import dev.bobbin.dispatch.Outcome;
import dev.bobbin.dispatch.WorkerFactory;
import java.util.Objects;

/**
 * What the thread of one of a dispatcher's workers does: it sends the items to a generator, and
 * makes a new one when that has ended.
 *
 * @param <S> the items
 * @param <V> what the generator yields for an item
 */
public final class WorkerLoop<S, V> implements Runnable {
  private final int worker;
  private final WorkerFactory<S, V> factory;
  private final HandOver<S> handOver;
  private final Gathering<S, V, ?> gathering;

  /** Null before the first item and after an end. */
  private Coroutine<? extends V, ? super S, ?> generator;

  /** Creates what one thread runs. */
  public WorkerLoop(
      int worker, WorkerFactory<S, V> factory, HandOver<S> handOver, Gathering<S, V, ?> gathering) {
    this.worker = worker;
    this.factory = factory;
    this.handOver = handOver;
    this.gathering = gathering;
  }

  @Override
  public void run() {
    handOver.enter(worker);
    boolean more = true;
    while (more) {
      try {
        more = handleNext();
      } catch (Throwable unexpected) {
        // What users' code throws is an outcome; this is the JVM's, such as a lack of memory.
        gathering.fail(unexpected);
      }
    }
    closeGenerator();
    if (handOver.leave()) {
      gathering.end();
    }
  }

  private boolean handleNext() {
    Entry<S> entry = handOver.take(worker);
    if (entry == null) {
      return false;
    }
    S item = entry.item();
    boolean runs = handOver.isToRun(worker);
    gathering.report(runs ? timed(item) : new Outcome.Cancelled<>(item, worker));
    return true;
  }

  private Outcome<S, V> timed(S item) {
    long start = System.nanoTime();
    Outcome<S, V> outcome = handle(item);
    Fate fate = outcome instanceof Outcome.Value ? Fate.DONE : Fate.FAILED;
    handOver.finished(worker, fate, System.nanoTime() - start);
    return outcome;
  }

  private Outcome<S, V> handle(S item) {
    try {
      startGenerator();
      return new Outcome.Value<>(item, worker, generator.send(item));
    } catch (StopIteration end) {
      return new Outcome.Value<>(item, worker, end.value());
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
        gathering.failedToClose(failure);
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
