package dev.bobbin.pekko;

import java.util.ArrayDeque;
import org.apache.pekko.actor.typed.ActorRef;

/** Answers those who hand in items, when there is room for more. */
final class Receipts {

  private record Held(ActorRef<Front.Receipt> to, Front.Receipt receipt) {}

  private final int capacity;
  private final ArrayDeque<Held> held = new ArrayDeque<>();

  Receipts(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a capacity of " + capacity + " is room for no item");
    }
    this.capacity = capacity;
  }

  /** Answers at once, unless the item is a new one: it takes up room. */
  void add(Front.Submit submit, Front.Status status) {
    Held answer = new Held(submit.replyTo(), new Front.Receipt(submit.id(), status));
    if (status == Front.Status.ACCEPTED) {
      held.add(answer);
    } else {
      tell(answer);
    }
  }

  /** Answers those that wait, if there is room again, or if none will be needed. */
  void release(Ledger<?, ?, ?> ledger) {
    if (ledger.isOver() || ledger.pendingCount() <= capacity) {
      held.forEach(Receipts::tell);
      held.clear();
    }
  }

  private static void tell(Held answer) {
    answer.to.tell(answer.receipt);
  }
}
