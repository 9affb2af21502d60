package dev.bobbin.samples.launcher;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Runs programs one after the other, each with a line of progress. */
public final class AllPrograms {
  private final List<Program> programs;
  private final PrintStream err;

  AllPrograms(List<Program> programs, PrintStream err) {
    this.programs = programs;
    this.err = err;
  }

  /** Returns whether all programs came to their end; one that fails does not stop the others. */
  boolean run() {
    List<String> failed = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      Program program = programs.get(i);
      err.printf("[%d/%d] %s%n", i + 1, programs.size(), program.name());
      if (!new ProgramRun(program.name(), err).run(program.command().get())) {
        failed.add(program.name());
      }
    }
    if (!failed.isEmpty()) {
      err.printf("%d of %d failed: %s%n", failed.size(), programs.size(), failed);
    }
    return failed.isEmpty();
  }
}
