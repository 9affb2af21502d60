package dev.bobbin.pekko;

import dev.bobbin.Coroutine;
import java.io.Serializable;
import java.util.function.Supplier;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.SnapshotAdapter;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;

/** An entity whose coroutine is brought back from a journal and snapshots. */
final class DurableEntity
    extends EventSourcedBehavior<Entity.Message, DurableEntity.Event, EntityBody> {

  /** What is written to the journal. */
  sealed interface Event extends Serializable {}

  /** The coroutine was sent a value. */
  record Sent(String id, Object value) implements Event {}

  /** The coroutine was saved, since nobody asked. */
  record Rested() implements Event {}

  private final Supplier<? extends Coroutine<?, ?, ?>> factory;
  private final String[] allowed;

  DurableEntity(
      PersistenceId id, Supplier<? extends Coroutine<?, ?, ?>> factory, String... allowed) {
    super(id);
    this.factory = factory;
    this.allowed = allowed;
  }

  @Override
  public EntityBody emptyState() {
    return new EntityBody(factory.get());
  }

  @Override
  public CommandHandler<Entity.Message, Event, EntityBody> commandHandler() {
    return newCommandHandlerBuilder()
        .forAnyState()
        .onCommand(
            Entity.Send.class,
            (body, send) ->
                body.hasAnswered(send.id())
                    ? Effect().none().thenReply(send.replyTo(), EntityBody::last)
                    : Effect()
                        .persist(new Sent(send.id(), send.value()))
                        .thenReply(send.replyTo(), EntityBody::last))
        .onCommand(Entity.Idle.class, idle -> Effect().persist(new Rested()).thenStop())
        .build();
  }

  @Override
  public EventHandler<EntityBody, Event> eventHandler() {
    return (body, event) -> {
      if (event instanceof Sent sent) {
        body.send(sent.id, sent.value);
      }
      return body;
    };
  }

  @Override
  public boolean shouldSnapshot(EntityBody body, Event event, long number) {
    return event instanceof Rested;
  }

  @Override
  public SnapshotAdapter<EntityBody> snapshotAdapter() {
    ClassLoader loader = factory.getClass().getClassLoader();
    return new SnapshotAdapter<>() {
      @Override
      public Object toJournal(EntityBody body) {
        return body.saved();
      }

      @Override
      public EntityBody fromJournal(Object saved) {
        return EntityBody.restored((EntityBody.Saved) saved, loader, allowed);
      }
    };
  }
}
