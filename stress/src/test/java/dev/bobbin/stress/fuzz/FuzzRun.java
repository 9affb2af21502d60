package dev.bobbin.stress.fuzz;

import dev.bobbin.stress.fuzz.Verdict.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges a range of mutants in all processors, and watches over it. */
final class FuzzRun {

  /** How long one mutant may keep a processor: the slowest one needs about a second. */
  private static final long LIMIT_SECONDS = 20;

  private static final long LOOKS_MILLIS = 500;

  /** How many mutants there are between two signs of life. */
  private static final long STEP = 100_000;

  private final List<Worker> workers = new ArrayList<>();
  private final long first;
  private final long last;
  private long told;

  /**
   * Prepares a run.
   *
   * @param first the number of the first mutant
   * @param last that of the last one, inclusive
   */
  FuzzRun(long first, long last) {
    this.first = first;
    this.last = last;
    this.told = first;
  }

  /**
   * Judges all; returns a text about each kind of failure.
   *
   * @param folder where mutants that fail are kept
   */
  List<String> judgeAll(Path folder) throws IOException, InterruptedException {
    Failures failures = new Failures(folder);
    Seeds seeds = Seeds.make();
    AtomicLong next = new AtomicLong(first);
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      workers.add(new Worker(seeds, next, last, failures));
    }
    workers.forEach(Thread::start);
    for (Worker worker : workers) {
      while (worker.isAlive()) {
        worker.join(LOOKS_MILLIS);
        List<String> stuck = stuck();
        if (!stuck.isEmpty()) {
          return stuck;
        }
        tell(next.get());
      }
    }
    List<String> reports = new ArrayList<>(failures.reports());
    if (judged() < mutants()) {
      reports.add("a worker broke down: " + judged() + " of " + mutants() + " mutants were judged");
    }
    return reports;
  }

  private long mutants() {
    return last - first + 1;
  }

  private long judged() {
    return Stream.of(Outcome.values()).mapToLong(this::count).sum();
  }

  private void tell(long number) {
    if (number - told >= STEP) {
      told = number;
      System.out.println("mutant " + number);
    }
  }

  /** A thread cannot be stopped: it ends with the JVM. */
  private List<String> stuck() {
    List<String> stuck = new ArrayList<>();
    for (Worker worker : workers) {
      Mutant mutant = worker.stuck(TimeUnit.SECONDS.toNanos(LIMIT_SECONDS));
      if (mutant != null) {
        stuck.add("over " + LIMIT_SECONDS + " s: mutant " + mutant + trace(worker));
      }
    }
    return stuck;
  }

  private static String trace(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .map(element -> "\n\tat " + element)
        .collect(Collectors.joining());
  }

  /** Returns how many mutants had each outcome that is expected. */
  List<Long> outcomes() {
    return Stream.of(Outcome.values())
        .filter(outcome -> outcome != Outcome.FAILED)
        .map(this::count)
        .toList();
  }

  private long count(Outcome outcome) {
    return workers.stream().mapToLong(worker -> worker.count(outcome)).sum();
  }

  /** Returns what became of the mutants, in one line. */
  String summary() {
    String counts =
        Stream.of(Outcome.values())
            .map(outcome -> count(outcome) + " " + outcome)
            .collect(Collectors.joining(", "));
    long slowest = workers.stream().mapToLong(Worker::slowestMillis).max().orElse(0);
    long most = workers.stream().mapToLong(Worker::mostAllocated).max().orElse(0);
    return judged()
        + " mutants: "
        + counts
        + "; slowest "
        + slowest
        + " ms, most memory "
        + (most >> 20)
        + " MB";
  }
}
