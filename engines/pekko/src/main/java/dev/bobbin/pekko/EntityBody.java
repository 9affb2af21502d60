package dev.bobbin.pekko;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Step;
import dev.bobbin.durable.Snapshots;
import java.io.Serializable;

/** The coroutine of an entity, and its last answer. */
final class EntityBody {

  /**
   * What is saved of it.
   *
   * @param coroutine a snapshot
   * @param last the last answer
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Saved(byte[] coroutine, Entity.Answer last) implements Serializable {}

  private final Coroutine<?, Object, ?> coroutine;
  private Entity.Answer last;

  @SuppressWarnings("unchecked")
  EntityBody(Coroutine<?, ?, ?> coroutine) {
    this.coroutine = (Coroutine<?, Object, ?>) coroutine;
    if (coroutine.state() == Gen.State.CREATED) {
      this.coroutine.resume(null);
    }
  }

  static EntityBody restored(Saved saved, ClassLoader loader, String... allowed) {
    Coroutine<?, ?, ?> coroutine = Snapshots.fromBytes(saved.coroutine, loader, allowed);
    EntityBody body = new EntityBody(coroutine);
    body.last = saved.last;
    return body;
  }

  Saved saved() {
    return new Saved(Snapshots.toBytes(coroutine), last);
  }

  Entity.Answer last() {
    return last;
  }

  /** Returns whether a message has been answered last. */
  boolean hasAnswered(String id) {
    return last != null && last.id().equals(id);
  }

  void send(String id, Object value) {
    last =
        coroutine.resume(value) instanceof Step.Yielded<?, ?> yielded
            ? new Entity.Answer(id, yielded.value(), false)
            : new Entity.Answer(id, coroutine.result(), true);
  }
}
