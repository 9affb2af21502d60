package dev.bobbin.pekko;

import dev.bobbin.Coroutine;
import java.io.Serializable;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.persistence.typed.PersistenceId;

/**
 * An actor that is a durable coroutine: what it is told, the coroutine is sent, and what that
 * yields is the answer.
 *
 * <p>Each message is written to the journal before it is sent on. When nobody has asked for a
 * while, the suspended coroutine is saved as a snapshot, and the actor stops; the next one for the
 * same id goes on where it waited. If a node is killed, the coroutine is restored from the last
 * snapshot and is sent again what came since: it should compute, and do nothing else.
 *
 * <p>A message has an id. If the same one comes twice in a row, since its answer was lost, it is
 * answered again, and the coroutine is not told.
 */
public final class Entity {

  private Entity() {}

  /** What an entity is told. */
  public interface Message {}

  /**
   * Sends a value to the coroutine.
   *
   * @param id which identifies it, when it is sent again
   * @param value what the coroutine is sent
   * @param replyTo is told what it yields
   */
  public record Send(String id, Object value, ActorRef<Answer> replyTo)
      implements Message, Serializable {}

  /**
   * What a coroutine has yielded.
   *
   * @param id that of what it was sent
   * @param value what it yielded or returned
   * @param ended whether it has returned; it takes nothing any more, and answers null
   */
  public record Answer(String id, Object value, boolean ended) implements Serializable {}

  /** Nobody has asked for a while. */
  record Idle() implements Message {}

  /**
   * Returns the behaviour of an entity.
   *
   * @param id of the entity in the journal
   * @param factory makes its coroutine
   * @param idle how long it stays in memory when nobody asks
   * @param allowed which classes a snapshot may name: those of the durable methods, and those of
   *     objects that variables refer to; patterns as for {@link dev.bobbin.durable.Snapshots#read}
   */
  public static Behavior<Message> of(
      PersistenceId id,
      Supplier<? extends Coroutine<?, ?, ?>> factory,
      Duration idle,
      String... allowed) {
    return Behaviors.setup(
        context -> {
          context.setReceiveTimeout(idle, new Idle());
          return new DurableEntity(id, factory, allowed);
        });
  }
}
