package dev.bobbin.pekko;

import org.apache.pekko.actor.typed.delivery.ConsumerController;
import org.apache.pekko.actor.typed.receptionist.ServiceKey;

/**
 * One kind of work, by which a front and its workers find each other in a cluster.
 *
 * @param <I> the items
 * @param <O> what workers yield for an item
 */
public final class Work<I, O> {
  private final ServiceKey<ConsumerController.Command<Assignment<I, O>>> key;

  private Work(String name) {
    key = ServiceKey.create(ConsumerController.serviceKeyClass(), name);
  }

  /** Returns the work of a name; it is the same on all nodes. */
  public static <I, O> Work<I, O> named(String name) {
    return new Work<>(name);
  }

  ServiceKey<ConsumerController.Command<Assignment<I, O>>> key() {
    return key;
  }

  /** Returns the name. */
  public String name() {
    return key.id();
  }
}
