package dev.bobbin.stress.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The mutants that failed, by what their failure is about; safe for threads. */
final class Failures {

  /** How often each failure came up. */
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /** For each failure a text about the first mutant that showed it. */
  private final Map<String, String> reports = new LinkedHashMap<>();

  private final Path folder;

  /**
   * Creates an empty list.
   *
   * @param folder where the mutants are kept; it is made when there is one
   */
  Failures(Path folder) {
    this.folder = folder;
  }

  /** Notes a failure; the first one of its kind is made as small as possible and written down. */
  synchronized void add(Mutant mutant, Verdict verdict, Judge judge) {
    if (counts.merge(verdict.detail(), 1, Integer::sum) == 1) {
      Mutant reduced = Reducer.reduce(mutant, verdict, judge);
      Path file = keep(reduced);
      String text = verdict.detail() + "\n  mutant " + reduced + "\n  " + file + trace(verdict);
      reports.put(verdict.detail(), text);
    }
  }

  private Path keep(Mutant mutant) {
    Path file = folder.resolve("mutant-" + mutant.number() + ".class");
    try {
      Files.createDirectories(folder);
      return Files.write(file, mutant.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String trace(Verdict verdict) {
    if (verdict.failure() == null) {
      return "";
    }
    StringWriter trace = new StringWriter();
    verdict.failure().printStackTrace(new PrintWriter(trace, true));
    return "\n" + trace.toString().lines().limit(40).collect(Collectors.joining("\n"));
  }

  /** Returns a text about each kind of failure. */
  synchronized List<String> reports() {
    List<String> texts = new ArrayList<>();
    reports.forEach((detail, text) -> texts.add("\n" + counts.get(detail) + " times: " + text));
    return texts;
  }
}
