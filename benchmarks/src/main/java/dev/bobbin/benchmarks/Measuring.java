package dev.bobbin.benchmarks;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs a set of benchmarks, and writes the results after each of its parts. */
final class Measuring {

  /** These run once in each fork: what is said of iterations does not hold for them. */
  private static final String SINGLE_SHOTS = "\\.(OneShot|ColdStart)\\.";

  private final JsonArray results = new JsonArray();
  private final List<String> patterns;
  private final CommandLineOptions given;
  private final Path file;

  private Measuring(List<String> options, Path file) throws CommandLineOptionException {
    this.patterns = new CommandLineOptions(options.toArray(String[]::new)).getIncludes();
    // JMH runs what either of two options includes; here it is to be what both do.
    List<String> others = new ArrayList<>(options);
    others.removeAll(patterns);
    this.given = new CommandLineOptions(others.toArray(String[]::new));
    this.file = file;
  }

  static void measure(String set, Path file, List<String> options)
      throws CommandLineOptionException, RunnerException, IOException {
    Measuring measuring = new Measuring(options, file);
    switch (set) {
      case "goals" -> measuring.goals();
      case "peers" -> measuring.peers();
      case "all" -> {
        measuring.goals();
        measuring.peers();
      }
      case "smoke" -> measuring.smoke();
      default -> throw new IllegalArgumentException("no such set: " + set);
    }
    if (measuring.results.isEmpty()) {
      throw new IllegalArgumentException("no benchmark matches " + measuring.patterns);
    }
  }

  private void goals() throws RunnerException, IOException {
    run(repeated(Implementations.MEASURED));
    run(singleShots(Implementations.MEASURED));
  }

  /**
   * A fork and fewer, shorter iterations: what is tenfold slower need not be known to a percent.
   */
  private void peers() throws RunnerException, IOException {
    run(shorter(repeated(Implementations.peers()), 3, 200));
    run(singleShots(Implementations.peers()).forks(3));
  }

  private void smoke() throws RunnerException, IOException {
    run(shorter(repeated(Implementations.MEASURED), 1, 100));
    run(shorter(repeated(Implementations.peers()), 1, 100));
    run(singleShots(Implementations.MEASURED).forks(1));
    run(singleShots(Implementations.peers()).forks(1));
  }

  private static ChainedOptionsBuilder shorter(
      ChainedOptionsBuilder options, int iterations, long milliseconds) {
    TimeValue time = TimeValue.milliseconds(milliseconds);
    return options
        .forks(1)
        .warmupIterations(iterations)
        .warmupTime(time)
        .measurementIterations(iterations)
        .measurementTime(time);
  }

  private ChainedOptionsBuilder repeated(Collection<String> implementations) {
    return selected(implementations).exclude(SINGLE_SHOTS);
  }

  private ChainedOptionsBuilder singleShots(Collection<String> implementations) {
    return including("(?=.*" + SINGLE_SHOTS + ")", implementations);
  }

  private ChainedOptionsBuilder selected(Collection<String> implementations) {
    ChainedOptionsBuilder options = including("", implementations);
    // A peer overflows the stack, some of them after minutes.
    boolean deep = implementations == Implementations.MEASURED;
    return deep ? options : options.param("depth", "10", "1000");
  }

  /** Selects what has one of the names, and matches what the user gave. */
  private ChainedOptionsBuilder including(String condition, Collection<String> implementations) {
    ChainedOptionsBuilder options =
        new OptionsBuilder().parent(given).addProfiler(GCProfiler.class).shouldDoGC(true);
    String matching = patterns.isEmpty() ? "" : "(?=.*(?:" + String.join("|", patterns) + "))";
    String names = String.join("|", implementations);
    return options.include("^" + condition + matching + ".*\\.(" + names + ")$");
  }

  private void run(ChainedOptionsBuilder options) throws RunnerException, IOException {
    try {
      results.addAll(ResultFile.json(new Runner(options.build()).run()));
      ResultFile.write(file, results);
    } catch (NoBenchmarksException e) {
      // What the user gave may match in another part.
      System.out.println("None of this part.");
    }
  }
}
