package dev.bobbin.samples.launcher;

import java.util.function.Supplier;

/**
 * One of the programs that the launcher runs.
 *
 * @param name what the user types
 * @param summary one line for the list
 * @param hasOptions whether fields of the action are picocli's options
 * @param command makes the action
 */
public record Program(
    String name, String summary, boolean hasOptions, Supplier<? extends Action> command) {

  /** What a program does; it writes to standard output. */
  @FunctionalInterface
  public interface Action {
    /** Runs the program to its end. */
    void run() throws Exception;
  }

  /** A program without options. */
  public static Program of(String name, String summary, Action action) {
    return new Program(name, summary, false, () -> action);
  }

  /**
   * A program with options: the fields that are annotated with picocli's {@code Option}. A command
   * is made anew for each run.
   */
  public static Program withOptions(
      String name, String summary, Supplier<? extends Action> command) {
    return new Program(name, summary, true, command);
  }
}
