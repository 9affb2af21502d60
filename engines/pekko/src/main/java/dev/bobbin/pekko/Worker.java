package dev.bobbin.pekko;

import dev.bobbin.Coroutine;
import java.io.Serializable;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.pekko.actor.Cancellable;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.delivery.ConsumerController;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/**
 * A worker: an actor that pulls items, one at a time, and sends them to a coroutine.
 *
 * <p>An item is confirmed when its front has told that it has the outcome, so an item of a worker
 * that is killed goes to another one.
 *
 * @param <I> the items
 * @param <O> what the coroutine yields for an item
 */
public final class Worker<I, O> extends AbstractBehavior<WorkerMessage> {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /**
   * An item.
   *
   * @param delivery by whom it is confirmed
   */
  private record Delivered<I, O>(ConsumerController.Delivery<Assignment<I, O>> delivery)
      implements WorkerMessage {}

  /**
   * The front has the outcome.
   *
   * @param id the item's
   */
  record Recorded(String id) implements WorkerMessage, Serializable {}

  /**
   * The front has not answered for some time.
   *
   * @param id the item's
   */
  private record Again(String id) implements WorkerMessage {}

  /**
   * The front is gone; a new one gives out again what the old one had.
   *
   * @param id the item's
   */
  private record FrontGone(String id) implements WorkerMessage {}

  private final WorkerBody<I, O> body;
  private ConsumerController.Delivery<Assignment<I, O>> current;
  private Outcome<I, O> outcome;
  private Cancellable again;

  private Worker(ActorContext<WorkerMessage> context, Work<I, O> work, WorkerBody<I, O> body) {
    super(context);
    this.body = body;
    ActorRef<ConsumerController.Delivery<Assignment<I, O>>> deliveries =
        context.messageAdapter(ConsumerController.deliveryClass(), Delivered::new);
    context
        .spawn(ConsumerController.create(work.key()), "consumer")
        .tell(new ConsumerController.Start<>(deliveries));
  }

  /**
   * Returns the behaviour of a worker.
   *
   * @param name which outcomes have
   * @param factory makes its coroutine, for the first item and after each end
   */
  public static <I, O> Behavior<WorkerMessage> of(
      Work<I, O> work,
      String name,
      Supplier<? extends Coroutine<? extends O, ? super I, ? extends O>> factory) {
    return Behaviors.setup(
        context -> new Worker<>(context, work, new WorkerBody<I, O>(name, factory)));
  }

  @Override
  @SuppressWarnings("unchecked")
  public Receive<WorkerMessage> createReceive() {
    return newReceiveBuilder()
        .onMessage(Delivered.class, message -> work(((Delivered<I, O>) message).delivery))
        .onMessage(Again.class, message -> report(message.id))
        .onMessage(Recorded.class, message -> confirm(message.id))
        .onMessage(FrontGone.class, message -> confirm(message.id))
        .onSignal(PostStop.class, signal -> close())
        .build();
  }

  private Behavior<WorkerMessage> work(ConsumerController.Delivery<Assignment<I, O>> delivery) {
    current = delivery;
    Assignment<I, O> assignment = delivery.message();
    outcome = body.handle(assignment.id(), assignment.item());
    getContext().watchWith(assignment.front(), new FrontGone(assignment.id()));
    return report(assignment.id());
  }

  private Behavior<WorkerMessage> report(String id) {
    if (isCurrent(id)) {
      current.message().front().tell(new Front.Report<>(outcome, getContext().getSelf()));
      again = getContext().scheduleOnce(PATIENCE, getContext().getSelf(), new Again(outcome.id()));
    }
    return this;
  }

  private Behavior<WorkerMessage> confirm(String id) {
    if (isCurrent(id)) {
      outcome = null;
      again.cancel();
      getContext().unwatch(current.message().front());
      current.confirmTo().tell(ConsumerController.confirmed());
    }
    return this;
  }

  private boolean isCurrent(String id) {
    return outcome != null && outcome.id().equals(id);
  }

  private Behavior<WorkerMessage> close() {
    body.close();
    return this;
  }
}
