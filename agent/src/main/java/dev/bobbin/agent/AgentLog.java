package dev.bobbin.agent;

import dev.bobbin.weaver.Diagnostic;
import dev.bobbin.weaver.DiagnosticCode.Severity;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells on standard error what the agent did and what it could not do; nothing twice. */
final class AgentLog {
  static final String PREFIX = "bobbin-agent: ";

  private final PrintStream out;
  private final boolean verbose;

  /** Every line that was printed: one class may be loaded by many loaders. */
  private final Set<String> printed = ConcurrentHashMap.newKeySet();

  AgentLog(PrintStream out, boolean verbose) {
    this.out = out;
    this.verbose = verbose;
  }

  /** Tells of something that keeps generators from working. */
  void problem(String message) {
    if (printed.add(message)) {
      out.println(PREFIX + message);
    }
  }

  /** Tells of every error and warning; notes are for the author of a class, hence verbose only. */
  void diagnostics(List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      if (verbose || diagnostic.code().severity() != Severity.NOTE) {
        problem(diagnostic.toString());
      }
    }
  }

  /** Tells of a failure nobody foresaw, with where it came from. */
  void failure(String message, Throwable failure) {
    if (printed.add(message)) {
      out.println(PREFIX + message);
      failure.printStackTrace(out);
    }
  }

  /** Tells that a class was woven, if the user asked to be told. */
  void woven(String className, int generators) {
    if (verbose) {
      String noun = generators == 1 ? " generator" : " generators";
      out.println(PREFIX + "wove " + generators + noun + " in " + className);
    }
  }
}
