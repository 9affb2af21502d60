package dev.bobbin.stress.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures how much longer an application without generators takes with the agent, from the start
 * of the process to its end; beside it, with an agent that does nothing.
 *
 * <p>{@code AgentOverhead AGENT_JAR [RUNS [CLASSES]]}; the three take turns.
 */
public final class AgentOverhead {
  private final Path application;

  private AgentOverhead(Path application) {
    this.application = application;
  }

  /** Measures, and prints medians. */
  public static void main(String[] arguments) throws Exception {
    String agent = Path.of(arguments[0]).toAbsolutePath().toString();
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 21;
    int classes = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10_000;
    Path application = Files.createTempFile("application", ".jar");
    Path empty = Files.createTempFile("empty-agent", ".jar");
    try {
      new PlainApplication(classes).writeTo(application);
      EmptyAgent.writeTo(empty);
      System.out.println(classes + " classes, " + (Files.size(application) >> 10) + " KB");
      new AgentOverhead(application).measure(runs, empty.toString(), agent);
    } finally {
      Files.delete(application);
      Files.delete(empty);
    }
  }

  private void measure(int runs, String empty, String agent)
      throws IOException, InterruptedException {
    List<Double> without = new ArrayList<>();
    List<Double> withEmpty = new ArrayList<>();
    List<Double> with = new ArrayList<>();
    run(List.of());
    for (int i = 0; i < runs; i++) {
      without.add(run(List.of()));
      withEmpty.add(run(List.of("-javaagent:" + empty)));
      with.add(run(List.of("-javaagent:" + agent)));
    }
    double plain = median(without);
    print("without an agent", median(without), plain);
    print("with an empty one", median(withEmpty), plain);
    print("with Bobbin's", median(with), plain);
  }

  private static void print(String what, double median, double plain) {
    System.out.printf("%-18s %8.1f ms %+6.1f %%%n", what, median, 100 * (median / plain - 1));
  }

  private static double median(List<Double> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }

  /** Returns the milliseconds that the application took. */
  private double run(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", application.toString(), PlainApplication.MAIN));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    if (!ended || process.exitValue() != 0) {
      throw new AssertionError(command + " failed");
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
