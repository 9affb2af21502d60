package dev.bobbin.pekko;

import java.time.Duration;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.persistence.typed.PersistenceId;

/** The actors of the guide. */
final class Programs {

  private Programs() {}

  // snippet: workers
  static final Work<String, Integer> WORDS = Work.named("words");

  /** On each node that works. */
  static Behavior<WorkerMessage> worker(String name) {
    return Worker.of(WORDS, name, Course::counting);
  }

  /** On one node; it is told {@code Submit} and {@code Finish}. */
  static Behavior<FrontMessage> front() {
    return Front.journaled(WORDS, PersistenceId.ofUniqueId("words"), Course::adding);
  }

  // end

  // snippet: entity
  static Behavior<Entity.Message> chat(String person, Duration idle) {
    return Entity.of(PersistenceId.of("chat", person), Course::chat, idle, Course.class.getName());
  }
  // end
}
