package dev.bobbin.samples;

import java.util.function.Supplier;

/**
 * One of the programs that the launcher runs.
 *
 * @param name what the user types
 * @param summary one line for the list
 * @param command makes the action; fields annotated with picocli's {@code @Option} or
 *     {@code @Mixin} are the program's options
 */
record Program(String name, String summary, Supplier<? extends Action> command) {

  /** What a program does; it writes to standard output. */
  @FunctionalInterface
  interface Action {
    /** Runs the program to its end. */
    void run() throws Exception;
  }

  /** A program without options. */
  static Program of(String name, String summary, Action action) {
    return new Program(name, summary, () -> action);
  }

  /** A program with the options of its command, which is made anew for each run. */
  static Program withOptions(String name, String summary, Supplier<? extends Action> command) {
    return new Program(name, summary, command);
  }
}
