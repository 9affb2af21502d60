package dev.bobbin.samples;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** The launcher: lists the programs, or runs one. */
public final class Main {
  static final int OK = 0;
  static final int FAILED = 1;
  static final int MISUSED = 2;

  private final PrintStream out;
  private final PrintStream err;

  Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the program named on the command line; without a name, lists the programs. */
  public static void main(String[] arguments) throws Exception {
    int exitCode = new Main(System.out, System.err).launch(List.of(arguments));
    System.out.flush();
    System.exit(exitCode);
  }

  int launch(List<String> arguments) throws Exception {
    if (arguments.isEmpty()) {
      return list();
    }
    String name = arguments.get(0);
    Optional<Program> program = Programs.named(name);
    if (program.isEmpty()) {
      return misused("there is no program '" + name + "'");
    }
    if (arguments.size() > 1) {
      return misused("'" + name + "' takes no arguments");
    }
    return run(program.get());
  }

  private int list() {
    out.println("Usage: java -jar bobbin-samples.jar PROGRAM");
    out.println();
    for (Program program : Programs.ALL) {
      out.printf("  %-12s%s%n", program.name(), program.summary());
    }
    return OK;
  }

  private int run(Program program) throws Exception {
    try {
      program.command().get().run();
      return OK;
    } catch (IOException failure) {
      err.println("bobbin-samples: " + program.name() + " failed: " + failure);
      return FAILED;
    }
  }

  private int misused(String complaint) {
    err.println("bobbin-samples: " + complaint + "; without arguments, all programs are listed");
    return MISUSED;
  }
}
