package dev.bobbin.pekko;

import dev.bobbin.Coroutine;
import java.io.Serializable;
import java.util.function.Supplier;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.delivery.WorkPullingProducerController;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.persistence.typed.PersistenceId;

/**
 * Gives out items to workers, and sends their outcomes to an accumulator, one for each id, and null
 * at the end; what the accumulator returns is the result.
 *
 * <p>A worker that is killed loses nothing: its item goes to another one, so workers may do an item
 * twice. The front recognises the second outcome by its id. A front with a journal may be killed,
 * too: a new one has what the old one had, and gives out again what has no outcome.
 */
public final class Front {

  /** How many items may be without an outcome before those who hand in more have to wait. */
  public static final int CAPACITY = 1_000;

  private Front() {}

  /**
   * Hands in an item.
   *
   * @param id which identifies it, also when it is handed in again
   * @param item what a worker is sent
   * @param replyTo is told when the front has it, in the journal if there is one, and has room for
   *     more; who hands in the next item then does not fill the memory
   */
  public record Submit(String id, Object item, ActorRef<Receipt> replyTo)
      implements FrontMessage, Serializable {}

  /**
   * The front has an item.
   *
   * @param id the item's
   * @param status whether it is new
   */
  public record Receipt(String id, Status status) implements Serializable {}

  /** What became of an item that was handed in. */
  public enum Status {
    /** It will be worked on. */
    ACCEPTED,
    /** It was handed in before, and is worked on once. */
    KNOWN,
    /** The accumulator has returned: it will not be worked on. */
    REFUSED
  }

  /**
   * Asks for the result, when all that was handed in has its outcome; no more may be handed in
   * then.
   *
   * @param replyTo is told
   */
  public record Finish(ActorRef<Result> replyTo) implements FrontMessage, Serializable {}

  /**
   * The end.
   *
   * @param value what the accumulator has returned
   * @param duplicates how many outcomes came again, since the front has started
   */
  public record Result(Object value, long duplicates) implements Serializable {}

  /** Of a worker. */
  record Report<I, O>(Outcome<I, O> outcome, ActorRef<WorkerMessage> worker)
      implements FrontMessage, Serializable {}

  /** A worker has time. */
  record More<I, O>(WorkPullingProducerController.RequestNext<Assignment<I, O>> next)
      implements FrontMessage {}

  /**
   * Returns a front that keeps all in memory: if it is killed, its items are lost.
   *
   * @param accumulator makes the accumulator
   * @param <R> what the accumulator returns
   */
  public static <I, O, R> Behavior<FrontMessage> inMemory(
      Work<I, O> work,
      Supplier<? extends Coroutine<?, ? super Outcome<I, O>, ? extends R>> accumulator) {
    return inMemory(work, accumulator, CAPACITY);
  }

  /**
   * Returns a front that keeps all in memory.
   *
   * @param accumulator makes the accumulator
   * @param capacity how many items may be without an outcome before receipts wait; 1 at least
   * @param <R> what the accumulator returns
   */
  public static <I, O, R> Behavior<FrontMessage> inMemory(
      Work<I, O> work,
      Supplier<? extends Coroutine<?, ? super Outcome<I, O>, ? extends R>> accumulator,
      int capacity) {
    return Behaviors.setup(
        context -> {
          Ledger<I, O, R> ledger = new Ledger<>(accumulator.get());
          Desk<I, O, R> desk = new Desk<>(context, work, new Receipts(capacity));
          return Behaviors.receiveMessage(
              message -> {
                desk.decide(message, ledger).forEach(ledger::apply);
                desk.react(message, ledger);
                return Behaviors.same();
              });
        });
  }

  /**
   * Returns a front that writes to a journal what it has promised, before it promises it. The
   * accumulator is brought back by being sent the outcomes of the journal again: it should compute,
   * and do nothing else.
   *
   * @param id of the front in the journal
   * @param accumulator makes the accumulator
   * @param <R> what the accumulator returns
   */
  public static <I, O, R> Behavior<FrontMessage> journaled(
      Work<I, O> work,
      PersistenceId id,
      Supplier<? extends Coroutine<?, ? super Outcome<I, O>, ? extends R>> accumulator) {
    return journaled(work, id, accumulator, CAPACITY);
  }

  /**
   * Returns a front that writes to a journal what it has promised.
   *
   * @param id of the front in the journal
   * @param accumulator makes the accumulator
   * @param capacity how many items may be without an outcome before receipts wait; 1 at least
   * @param <R> what the accumulator returns
   */
  public static <I, O, R> Behavior<FrontMessage> journaled(
      Work<I, O> work,
      PersistenceId id,
      Supplier<? extends Coroutine<?, ? super Outcome<I, O>, ? extends R>> accumulator,
      int capacity) {
    return Behaviors.setup(
        context -> {
          Desk<I, O, R> desk = new Desk<>(context, work, new Receipts(capacity));
          return new JournaledFront<I, O, R>(id, desk, accumulator);
        });
  }
}
