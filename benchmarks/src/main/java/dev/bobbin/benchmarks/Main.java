package dev.bobbin.benchmarks;

import dev.bobbin.benchmarks.load.Load;
import dev.bobbin.benchmarks.table.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

/** Measures, or prints what was measured. */
public final class Main {
  private static final String USAGE =
      """
      measure SET FILE [JMH options]   measures, and writes the results to a JSON file
          goals    what the goals are about: Bobbin and iterators written by hand
          peers    the other libraries, shorter
          all      both
          smoke    everything once, to see that it runs: the figures mean nothing
      table FILE...                    prints results as Markdown
      connections SERVER IDLE BUSY SECONDS
                                       uses an echo server, bobbin or netty, by many connections
      churn MINUTES                    tells each minute what a loop holds whose tasks come and go
      waiting TASKS                    tells how many bytes a task takes that waits\
      """;

  private Main() {}

  /** Runs a command. */
  public static void main(String[] args)
      throws IOException, RunnerException, CommandLineOptionException {
    List<String> arguments = Arrays.asList(args);
    if (arguments.size() >= 3 && arguments.get(0).equals("measure")) {
      List<String> options = arguments.subList(3, args.length);
      Measuring.measure(arguments.get(1), Path.of(arguments.get(2)), options);
    } else if (arguments.size() >= 2 && arguments.get(0).equals("table")) {
      System.out.print(
          Report.of(arguments.subList(1, args.length).stream().map(Path::of).toList()));
    } else if (arguments.isEmpty() || !Load.run(arguments)) {
      System.err.println(USAGE);
      System.exit(2);
    }
  }
}
