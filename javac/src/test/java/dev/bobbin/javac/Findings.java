package dev.bobbin.javac;

import dev.bobbin.weaver.Weaver;
import dev.bobbin.weaver.WeaverOptions;
import dev.bobbin.weaver.diagnostics.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding, wherever it comes from.
 *
 * @param line 0 where lines are not compared
 */
record Findings(int line, String kind, String text) {
  private static final Pattern PRINTED =
      Pattern.compile(
          "(?m)^\\S+\\.java:(\\d+): (?:(error|warning|Note): )?(?:Note: )?(\\[[A-Z_]+] .*)$");

  /** About a method as a whole, the weaver names its first line of code. */
  private static final Pattern OF_DECLARATIONS =
      Pattern.compile(
          "\\[(NOT_A_GENERATOR_METHOD|WRONG_RETURN_TYPE|PRIMED_RETURN_TYPE)].*"
              + "|\\[YIELD_IN_SYNCHRONIZED] a generator cannot be.*");

  private static Findings of(int line, String kind, String text) {
    boolean ofDeclaration = OF_DECLARATIONS.matcher(text).matches();
    return new Findings(ofDeclaration ? 0 : line, kind, text);
  }

  /** What javac has printed. */
  static List<Findings> in(String output) {
    List<Findings> found = new ArrayList<>();
    Matcher matcher = PRINTED.matcher(output);
    while (matcher.find()) {
      String kind = matcher.group(2) == null ? "note" : matcher.group(2).toLowerCase();
      found.add(of(Integer.parseInt(matcher.group(1)), kind, matcher.group(3)));
    }
    return found;
  }

  /** What the weaver finds in class files. */
  static List<Findings> in(Map<String, byte[]> classFiles) {
    Weaver weaver =
        new Weaver(
            WeaverOptions.defaults()
                .withClassFiles(name -> Optional.ofNullable(classFiles.get(name + ".class"))));
    List<Findings> found = new ArrayList<>();
    for (byte[] classFile : classFiles.values()) {
      for (Diagnostic diagnostic : weaver.weave(classFile).diagnostics()) {
        String kind = diagnostic.code().severity().name().toLowerCase();
        found.add(
            of(diagnostic.line(), kind, "[" + diagnostic.code() + "] " + diagnostic.message()));
      }
    }
    return found;
  }
}
