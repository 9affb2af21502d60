package dev.bobbin.stress.fuzz;

import dev.bobbin.stress.fuzz.Verdict.Outcome;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicLong;

/** Judges mutants in a thread of its own, which others can watch. */
final class Worker extends Thread {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Seeds seeds;
  private final AtomicLong next;
  private final long last;
  private final Failures failures;
  private final Judge judge = new Judge();
  private final long[] counts = new long[Outcome.values().length];

  /** The mutant that is being judged, or null. */
  private volatile Mutant current;

  private volatile long since;
  private long slowest;

  Worker(Seeds seeds, AtomicLong next, long last, Failures failures) {
    super("fuzz");
    setDaemon(true);
    this.seeds = seeds;
    this.next = next;
    this.last = last;
    this.failures = failures;
  }

  @Override
  public void run() {
    for (long number = next.getAndIncrement(); number <= last; number = next.getAndIncrement()) {
      Mutant mutant = Mutant.of(number, seeds);
      since = THREADS.getCurrentThreadCpuTime();
      current = mutant;
      Verdict verdict = judge.judge(mutant.seed(), mutant.bytes());
      current = null;
      slowest = Math.max(slowest, THREADS.getCurrentThreadCpuTime() - since);
      counts[verdict.outcome().ordinal()]++;
      if (verdict.isFailure()) {
        failures.add(mutant, verdict, judge);
      }
    }
  }

  /**
   * Returns the mutant that has been judged for longer than allowed, or null. The processor's time
   * counts: on a busy computer, a thread may wait for minutes.
   */
  Mutant stuck(long nanos) {
    Mutant mutant = current;
    return mutant != null && THREADS.getThreadCpuTime(getId()) - since > nanos ? mutant : null;
  }

  /** Returns the number of mutants that had an outcome. */
  long count(Outcome outcome) {
    return counts[outcome.ordinal()];
  }

  long slowestMillis() {
    return slowest / 1_000_000;
  }

  long mostAllocated() {
    return judge.mostAllocated();
  }
}
