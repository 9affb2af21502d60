package dev.bobbin.pekko;

import dev.bobbin.Coroutine;
import java.util.function.Supplier;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;

/**
 * A front whose ledger is brought back from a journal.
 *
 * @param <I> the items
 * @param <O> what workers yield for an item
 * @param <R> what the accumulator returns
 */
final class JournaledFront<I, O, R>
    extends EventSourcedBehavior<FrontMessage, Ledger.Event, Ledger<I, O, R>> {
  private final Desk<I, O, R> desk;
  private final Supplier<? extends Coroutine<?, ? super Outcome<I, O>, ? extends R>> accumulator;

  JournaledFront(
      PersistenceId id,
      Desk<I, O, R> desk,
      Supplier<? extends Coroutine<?, ? super Outcome<I, O>, ? extends R>> accumulator) {
    super(id);
    this.desk = desk;
    this.accumulator = accumulator;
  }

  @Override
  public Ledger<I, O, R> emptyState() {
    return new Ledger<>(accumulator.get());
  }

  @Override
  public CommandHandler<FrontMessage, Ledger.Event, Ledger<I, O, R>> commandHandler() {
    return (ledger, message) ->
        Effect()
            .persist(desk.decide(message, ledger))
            .thenRun(changed -> desk.react(message, changed));
  }

  @Override
  public EventHandler<Ledger<I, O, R>, Ledger.Event> eventHandler() {
    return (ledger, event) -> {
      ledger.apply(event);
      return ledger;
    };
  }
}
