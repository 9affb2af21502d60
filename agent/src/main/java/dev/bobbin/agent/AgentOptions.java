package dev.bobbin.agent;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows the {@code =} of {@code -javaagent:bobbin-agent.jar=}.
 *
 * @param verbose whether each woven class is named on standard error
 * @param leaks whether generators that nobody has closed are reported
 * @param trace the page that the run is written to when it ends, or null
 * @param include patterns of the classes whose generators are recorded; none for all
 * @param source the folders of source files; none for the usual ones
 * @param limit how many events are recorded; 0 for as many as usual
 */
record AgentOptions(
    boolean verbose,
    boolean leaks,
    Path trace,
    List<String> include,
    List<Path> source,
    int limit) {
  private static final String ALL =
      "verbose, leaks, trace=PAGE, include=CLASSES, source=FOLDER, limit=EVENTS";

  /**
   * Reads the options of the command line, which commas separate; null or an empty text stands for
   * none.
   *
   * @throws IllegalArgumentException if an option is unknown, or its value is none
   */
  static AgentOptions parse(String text) {
    boolean verbose = false;
    boolean leaks = false;
    Path trace = null;
    List<String> include = new ArrayList<>();
    List<Path> source = new ArrayList<>();
    int limit = 0;
    for (String option : text == null || text.isBlank() ? new String[0] : text.split(",")) {
      String[] parts = option.strip().split("=", 2);
      String value = parts.length == 1 ? "" : parts[1];
      switch (parts.length == 1 ? parts[0] : parts[0] + "=") {
        case "verbose" -> verbose = true;
        case "leaks" -> leaks = true;
        case "trace=" -> trace = path("trace", value, trace == null);
        case "include=" -> include.add(classes(value));
        case "source=" -> source.add(folder(value));
        case "limit=" -> limit = limit(value, limit == 0);
        default ->
            throw new IllegalArgumentException(
                "unknown agent option '" + option.strip() + "'; the options are: " + ALL);
      }
    }
    if (trace == null && (limit > 0 || !source.isEmpty())) {
      throw new IllegalArgumentException("source and limit belong to trace=PAGE");
    }
    if (trace == null && !leaks && !include.isEmpty()) {
      throw new IllegalArgumentException("include belongs to trace=PAGE or leaks");
    }
    return new AgentOptions(verbose, leaks, trace, include, source, limit);
  }

  private static Path path(String option, String value, boolean first) {
    check(first, option + " is given twice");
    check(!value.isEmpty(), option + "= has no value; the options are: " + ALL);
    try {
      return Path.of(value).toAbsolutePath();
    } catch (InvalidPathException invalid) {
      throw new IllegalArgumentException(
          "'" + value + "' is no path: " + invalid.getReason(), invalid);
    }
  }

  private static Path folder(String value) {
    Path folder = path("source", value, true);
    check(Files.isDirectory(folder), "source=" + value + " is no folder");
    return folder;
  }

  private static String classes(String value) {
    boolean names =
        value.chars().allMatch(c -> Character.isJavaIdentifierPart(c) || c == '.' || c == '*');
    check(
        names && !value.isEmpty(),
        "include=" + value + ": write the name of a class; * stands for any letters");
    return value;
  }

  private static void check(boolean isRight, String otherwise) {
    if (!isRight) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static int limit(String value, boolean first) {
    check(first, "limit is given twice");
    try {
      int limit = Integer.parseInt(value);
      if (limit > 0) {
        return limit;
      }
    } catch (NumberFormatException noNumber) {
      // The complaint is the same.
    }
    throw new IllegalArgumentException(
        "limit=" + value + ": write a whole number from 1 to " + Integer.MAX_VALUE);
  }
}
