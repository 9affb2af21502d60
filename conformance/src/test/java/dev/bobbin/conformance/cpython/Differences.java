package dev.bobbin.conformance.cpython;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scenarios listed in {@code docs/guide/differences.md}, in lines of two kinds:
 *
 * <pre>
 * * **S001**: why Java has nothing like it
 * * **S002** step 3 gives `| a log line` `= outcome`: why
 * </pre>
 */
final class Differences {
  private static final Pattern ENTRY =
      Pattern.compile("(?m)^\\* \\*\\*(S\\d+)\\*\\*(?: step (\\d+) gives ((?:`[^`]+` ?)+))?: \\S");
  private static final Pattern LINE = Pattern.compile("`([^`]+)`");

  /** For each id the lines that Java gives at some steps, counted from 1; none: nothing at all. */
  private final Map<String, Map<Integer, List<String>>> entries = new TreeMap<>();

  private Differences() {}

  static Differences read() {
    try (InputStream file = Differences.class.getResourceAsStream("/differences.md")) {
      Differences differences = new Differences();
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      ENTRY.matcher(text).results().forEach(differences::add);
      return differences;
    } catch (IOException e) {
      throw new AssertionError("differences.md", e);
    }
  }

  private void add(MatchResult entry) {
    String id = entry.group(1);
    boolean whole = entry.group(2) == null;
    if (entries.containsKey(id) && (whole || excludes(id))) {
      throw new AssertionError(id + " is listed as a whole, and once more");
    }
    Map<Integer, List<String>> steps = entries.computeIfAbsent(id, key -> new TreeMap<>());
    if (!whole) {
      steps.put(Integer.valueOf(entry.group(2)), lines(entry.group(3)));
    }
  }

  private static List<String> lines(String quoted) {
    List<String> lines = new ArrayList<>();
    Matcher line = LINE.matcher(quoted);
    while (line.find()) {
      lines.add(line.group(1));
    }
    return lines;
  }

  Iterable<String> ids() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /** Returns whether Java cannot express the scenario. */
  boolean excludes(String id) {
    return entries.containsKey(id) && entries.get(id).isEmpty();
  }

  /** Returns, for each step where Java differs, what it gives instead. */
  Map<Integer, List<String>> steps(String id) {
    return Collections.unmodifiableMap(entries.getOrDefault(id, Map.of()));
  }
}
