package dev.bobbin.samples;

/**
 * One of the programs that the launcher runs.
 *
 * @param name what the user types
 * @param summary one line for the list
 * @param action runs it
 */
record Program(String name, String summary, Action action) {

  /** What a program does; it writes to standard output. */
  @FunctionalInterface
  interface Action {
    /** Runs the program to its end. */
    void run() throws Exception;
  }
}
