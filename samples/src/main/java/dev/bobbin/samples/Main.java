package dev.bobbin.samples;

import dev.bobbin.samples.launcher.Launcher;

/** Starts the launcher. */
public final class Main {

  private Main() {}

  /** Runs the program named on the command line; without a name, lists the programs. */
  public static void main(String[] arguments) {
    int exitCode = new Launcher(Programs.MODULES, System.out, System.err).launch(arguments);
    System.out.flush();
    System.exit(exitCode);
  }
}
