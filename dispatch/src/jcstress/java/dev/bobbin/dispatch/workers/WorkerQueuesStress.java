package dev.bobbin.dispatch.workers;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.ZZZ_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** What threads may see of the queues, whatever their order. */
public final class WorkerQueuesStress {
  private static final int ONLY = 0;

  private WorkerQueuesStress() {}

  /** Puts an item, which is its number; returns whether it was accepted. */
  private static boolean put(WorkerQueues<Integer> queues, int item, int choice) {
    try {
      return queues.put(item, null, choice) != null;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Takes what there is, as a worker does; returns the digits of the items that are to run. */
  private static int takeAll(WorkerQueues<Integer> queues, int worker) {
    int items = 0;
    Ticket<Integer> ticket = queues.take(worker);
    while (ticket != null) {
      if (queues.isToRun(worker)) {
        items = items * 10 + ticket.item();
        queues.finished(worker, TicketResult.DONE, 0);
      }
      ticket = queues.take(worker);
    }
    return items;
  }

  /** An item is taken if and only if its sender was told that it was accepted. */
  @JCStressTest
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "accepted and taken")
  @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "refused")
  @Outcome(expect = FORBIDDEN, desc = "lost, or taken although refused")
  @State
  public static class PutAndClose {
    private final WorkerQueues<Integer> queues = new WorkerQueues<>(1, 1);

    @Actor
    public void send(II_Result result) {
      result.r1 = put(queues, 1, ONLY) ? 1 : 0;
    }

    @Actor
    public void closeAndWork(II_Result result) {
      queues.enter(ONLY);
      queues.close();
      result.r2 = takeAll(queues, ONLY);
    }
  }

  /** A sender that waits for room goes on when there is some; a worker waits for what comes. */
  @JCStressTest
  @Outcome(id = "123, 3", expect = ACCEPTABLE, desc = "all, in order")
  @Outcome(expect = FORBIDDEN, desc = "lost, doubled or out of order")
  @State
  public static class FullAndEmpty {
    private final WorkerQueues<Integer> queues = new WorkerQueues<>(1, 1);

    @Actor
    public void send() {
      for (int item = 1; item <= 3; item++) {
        put(queues, item, ONLY);
      }
      queues.close();
    }

    @Actor
    public void work(II_Result result) {
      queues.enter(ONLY);
      result.r1 = takeAll(queues, ONLY);
    }

    @Arbiter
    public void count(II_Result result) {
      result.r2 = (int) queues.counters().done();
    }
  }

  /** A close wakes a sender that waits for room, and its item is not taken. */
  @JCStressTest
  @Outcome(id = "0, 9", expect = ACCEPTABLE, desc = "refused")
  @Outcome(expect = FORBIDDEN, desc = "taken, or the one before lost")
  @State
  public static class CloseWhileFull {
    private final WorkerQueues<Integer> queues = new WorkerQueues<>(1, 1);

    public CloseWhileFull() {
      put(queues, 9, ONLY);
    }

    @Actor
    public void send(II_Result result) {
      result.r1 = put(queues, 1, ONLY) ? 1 : 0;
    }

    @Actor
    public void closeAndWork(II_Result result) {
      queues.enter(ONLY);
      queues.close();
      result.r2 = takeAll(queues, ONLY);
    }
  }

  /** A ticket says that an item is cancelled if and only if the worker does not run it. */
  @JCStressTest
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "cancelled, not run")
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "too late, run")
  @Outcome(expect = FORBIDDEN, desc = "both or neither")
  @State
  public static class CancelAndTake {
    private final WorkerQueues<Integer> queues = new WorkerQueues<>(1, 1);
    private final Ticket<Integer> ticket;

    public CancelAndTake() {
      try {
        ticket = queues.put(1, null, ONLY);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Actor
    public void cancel(ZZ_Result result) {
      result.r1 = ticket.cancel();
    }

    @Actor
    public void work(ZZ_Result result) {
      queues.enter(ONLY);
      queues.take(ONLY);
      result.r2 = queues.isToRun(ONLY);
    }
  }

  /** A shutdown interrupts a worker only while it runs an item, and nothing is left of it then. */
  @JCStressTest
  @Outcome(id = "true, true, false", expect = ACCEPTABLE, desc = "run, interrupted")
  @Outcome(id = "true, false, false", expect = ACCEPTABLE, desc = "run, not interrupted")
  @Outcome(id = "false, false, false", expect = ACCEPTABLE, desc = "cancelled")
  @Outcome(expect = FORBIDDEN, desc = "an interrupt that strays")
  @State
  public static class StopAndWork {
    private final WorkerQueues<Integer> queues = new WorkerQueues<>(1, 1);

    public StopAndWork() {
      put(queues, 1, ONLY);
    }

    @Actor
    public void stop() {
      queues.stop();
    }

    @Actor
    public void work(ZZZ_Result result) {
      queues.enter(ONLY);
      queues.take(ONLY);
      result.r1 = queues.isToRun(ONLY);
      if (result.r1) {
        result.r2 = Thread.currentThread().isInterrupted();
        queues.finished(ONLY, TicketResult.DONE, 0);
      }
      result.r3 = Thread.currentThread().isInterrupted();
    }
  }

  /** A broadcast that meets a close goes to all workers or to none. */
  @JCStressTest
  @Outcome(id = "1, 1, 1", expect = ACCEPTABLE, desc = "to both")
  @Outcome(id = "0, 0, 0", expect = ACCEPTABLE, desc = "to none")
  @Outcome(expect = FORBIDDEN, desc = "to one")
  @State
  public static class BroadcastAndClose {
    private final WorkerQueues<Integer> queues = new WorkerQueues<>(2, 1);

    @Actor
    public void send(III_Result result) {
      result.r1 = put(queues, 1, WorkerQueues.ALL) ? 1 : 0;
    }

    @Actor
    public void closeAndWork(III_Result result) {
      queues.enter(0);
      queues.close();
      result.r2 = takeAll(queues, 0);
    }

    @Arbiter
    public void workOfTheOther(III_Result result) {
      result.r3 = takeAll(queues, 1);
    }
  }

  /** Two broadcasts come to both workers in the same order. */
  @JCStressTest
  @Outcome(id = "12, 12, 0, 0", expect = ACCEPTABLE, desc = "first, second")
  @Outcome(id = "21, 21, 0, 0", expect = ACCEPTABLE, desc = "second, first")
  @Outcome(expect = FORBIDDEN, desc = "lost, doubled or in different orders")
  @State
  public static class TwoBroadcasts {
    private final WorkerQueues<Integer> queues = new WorkerQueues<>(2, 2);

    @Actor
    public void first() {
      put(queues, 1, WorkerQueues.ALL);
    }

    @Actor
    public void second() {
      put(queues, 2, WorkerQueues.ALL);
    }

    @Arbiter
    public void take(IIII_Result result) {
      queues.close();
      result.r1 = takeAll(queues, 0);
      result.r2 = takeAll(queues, 1);
    }
  }

  /** Counters that are read meanwhile add up. */
  @JCStressTest
  @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "balanced")
  @Outcome(expect = FORBIDDEN, desc = "not balanced")
  @State
  public static class Count {
    private final WorkerQueues<Integer> queues = new WorkerQueues<>(1, 2);

    public Count() {
      put(queues, 1, WorkerQueues.ANY);
      queues.close();
    }

    @Actor
    public void work() {
      queues.enter(ONLY);
      takeAll(queues, ONLY);
    }

    @Actor
    public void read(ZZ_Result result) {
      result.r1 = balanced(queues.counters());
    }

    @Arbiter
    public void readAtTheEnd(ZZ_Result result) {
      Counters counters = queues.counters();
      result.r2 = balanced(counters) && counters.done() == 1;
    }

    private static boolean balanced(Counters counters) {
      long ended = counters.done() + counters.failed() + counters.cancelled();
      return counters.submitted() == ended + counters.inFlight() + counters.queued();
    }
  }

  /** The last of two workers that leave is exactly one. */
  @JCStressTest
  @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the first was the last")
  @Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the second was the last")
  @Outcome(expect = FORBIDDEN, desc = "both or none")
  @State
  public static class Leave {
    private final WorkerQueues<Integer> queues = new WorkerQueues<>(2, 1);

    @Actor
    public void first(ZZ_Result result) {
      result.r1 = queues.leave();
    }

    @Actor
    public void second(ZZ_Result result) {
      result.r2 = queues.leave();
    }
  }
}
