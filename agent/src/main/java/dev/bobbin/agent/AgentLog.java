package dev.bobbin.agent;

import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode.Severity;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells on standard error what the agent did and what it could not do. */
final class AgentLog {
  static final String PREFIX = "bobbin-agent: ";

  private final PrintStream out;
  private final boolean verbose;

  /** Every diagnostic that was printed: one class may be loaded by many loaders. */
  private final Set<Diagnostic> printed = ConcurrentHashMap.newKeySet();

  AgentLog(PrintStream out, boolean verbose) {
    this.out = out;
    this.verbose = verbose;
  }

  /** Tells of something that the user should know. */
  void problem(String message) {
    out.println(PREFIX + message);
  }

  /**
   * Tells of every error and warning, once; notes are for the author of a class, hence verbose
   * only.
   */
  void diagnostics(List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      boolean shown = verbose || diagnostic.code().severity() != Severity.NOTE;
      if (shown && printed.add(diagnostic)) {
        problem(diagnostic.toString());
      }
    }
  }

  /** Tells of a failure nobody foresaw, with where it came from. */
  void failure(String message, Throwable failure) {
    problem(message);
    failure.printStackTrace(out);
  }

  /** Tells that a class was woven, if the user asked to be told. */
  void woven(String className, int generators) {
    if (verbose) {
      String noun = generators == 1 ? " generator" : " generators";
      out.println(PREFIX + "wove " + generators + noun + " in " + className);
    }
  }
}
