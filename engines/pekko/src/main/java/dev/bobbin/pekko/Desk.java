package dev.bobbin.pekko;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.delivery.WorkPullingProducerController;
import org.apache.pekko.actor.typed.javadsl.ActorContext;

/**
 * Decides which events a message brings about, and, when they have happened, answers and gives out
 * items.
 *
 * @param <I> the items
 * @param <O> what workers yield for an item
 * @param <R> what the accumulator returns
 */
final class Desk<I, O, R> {
  private final ActorContext<FrontMessage> context;
  private final Receipts receipts;
  private final List<ActorRef<Front.Result>> waiting = new ArrayList<>();

  /** Takes the next item, or is null if no worker has time. */
  private ActorRef<Assignment<I, O>> taker;

  private Front.Status status;
  private long duplicates;

  Desk(ActorContext<FrontMessage> context, Work<I, O> work, Receipts receipts) {
    this.context = context;
    this.receipts = receipts;
    ActorRef<WorkPullingProducerController.RequestNext<Assignment<I, O>>> requests =
        context.messageAdapter(WorkPullingProducerController.requestNextClass(), Front.More::new);
    context
        .spawn(
            WorkPullingProducerController.create(
                Desk.<I, O>assignments(), work.name(), work.key(), Optional.empty()),
            "producer")
        .tell(new WorkPullingProducerController.Start<>(requests));
  }

  @SuppressWarnings("unchecked")
  private static <I, O> Class<Assignment<I, O>> assignments() {
    return (Class<Assignment<I, O>>) (Class<?>) Assignment.class;
  }

  /** Returns what a message changes. */
  List<Ledger.Event> decide(FrontMessage message, Ledger<I, O, R> ledger) {
    List<Ledger.Event> events = new ArrayList<>();
    if (message instanceof Front.Submit submit) {
      status = status(submit, ledger);
      if (status == Front.Status.ACCEPTED) {
        events.add(new Ledger.Submitted(submit.id(), submit.item()));
      }
    } else if (message instanceof Front.Report<?, ?> report) {
      if (ledger.isPending(report.outcome().id())) {
        events.add(new Ledger.Finished(report.outcome()));
      } else {
        duplicates++;
      }
    } else if (message instanceof Front.Finish finish) {
      waiting.add(finish.replyTo());
    }
    boolean last = ledger.isIdle() || isLast(message, ledger);
    if (!waiting.isEmpty() && last && !ledger.isOver()) {
      events.add(new Ledger.Sealed());
    }
    return events;
  }

  private static Front.Status status(Front.Submit submit, Ledger<?, ?, ?> ledger) {
    if (ledger.knows(submit.id())) {
      return Front.Status.KNOWN;
    }
    return ledger.isOver() ? Front.Status.REFUSED : Front.Status.ACCEPTED;
  }

  private static boolean isLast(FrontMessage message, Ledger<?, ?, ?> ledger) {
    return message instanceof Front.Report<?, ?> report
        && ledger.isPending(report.outcome().id())
        && ledger.pendingCount() == 1;
  }

  /** Does what follows from a message whose events have happened. */
  void react(FrontMessage message, Ledger<I, O, R> ledger) {
    if (message instanceof Front.Submit submit) {
      receipts.add(submit, status);
    } else if (message instanceof Front.Report<?, ?> report) {
      report.worker().tell(new Worker.Recorded(report.outcome().id()));
    } else if (message instanceof Front.More<?, ?> more) {
      taker = taker(more);
    }
    giveOut(ledger);
    receipts.release(ledger);
    if (ledger.isOver()) {
      Front.Result result = new Front.Result(ledger.result(), duplicates);
      waiting.forEach(asker -> asker.tell(result));
      waiting.clear();
    }
  }

  @SuppressWarnings("unchecked")
  private ActorRef<Assignment<I, O>> taker(Front.More<?, ?> more) {
    return ((Front.More<I, O>) more).next().sendNextTo();
  }

  private void giveOut(Ledger<I, O, R> ledger) {
    String id = taker == null ? null : ledger.next();
    if (id != null) {
      taker.tell(new Assignment<>(id, ledger.item(id), context.getSelf()));
      taker = null;
    }
  }
}
