package dev.bobbin.samples;

import dev.bobbin.explorer.Recorder;
import dev.bobbin.samples.launcher.Program;
import java.nio.file.Path;

/** Records programs, one after the other, in a JVM that has the agent. */
final class RecordedPrograms {

  private RecordedPrograms() {}

  /**
   * Runs the programs.
   *
   * @param arguments the folder of the pages, and the names
   */
  public static void main(String[] arguments) throws Exception {
    for (int i = 1; i < arguments.length; i++) {
      Program program = Programs.named(arguments[i]).orElseThrow();
      Path page = Path.of(arguments[0], program.name() + ".html");
      Recorder.record(page, program.command().get()::run);
    }
  }
}
