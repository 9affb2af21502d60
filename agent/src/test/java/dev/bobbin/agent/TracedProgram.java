package dev.bobbin.agent;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import dev.bobbin.testing.RecordedRun;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs programs that the packaged agent records. */
final class TracedProgram {
  private final Path page;
  private final Outcome outcome;

  private TracedProgram(Path page, Outcome outcome) {
    this.page = page;
    this.outcome = outcome;
  }

  /** Runs the class {@code Main} of a source to its end, with more options of the agent. */
  static TracedProgram run(Path folder, String source, String... options) {
    Path classes = Compilation.compile(folder, source);
    return runCompiled(classes, options);
  }

  /** Runs the class {@code Main} that is in a folder. */
  static TracedProgram runCompiled(Path classes, String... options) {
    Path page = classes.resolve("run.html");
    Outcome outcome = JavaProcess.run(arguments(classes, page, options));
    if (!Files.exists(page)) {
      throw new AssertionError("no page: " + outcome);
    }
    return new TracedProgram(page, outcome);
  }

  static String[] arguments(Path classes, Path page, String... options) {
    String all = String.join(",", options);
    return new String[] {
      Jars.agentOption() + "=trace=" + page + (all.isEmpty() ? "" : "," + all),
      "-cp",
      JavaProcess.classPath(classes, Jars.runtime()),
      "Main"
    };
  }

  RecordedRun recorded() {
    return RecordedRun.of(page);
  }

  Outcome outcome() {
    return outcome;
  }
}
