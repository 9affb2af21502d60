package dev.bobbin.weaver.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.Sources;
import dev.bobbin.weaver.WeaveResult;
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
 * Weaves sources in which a comment says what must be reported, on the line it stands on: {@code //
 * ERROR YIELD_TYPE}, or {@code WARNING} or {@code NOTE}, several codes separated by blanks. A code
 * without a line, for instance that of an abstract method, is written {@code
 * NOT_A_GENERATOR_METHOD@0}.
 */
final class Refusal {
  private static final Pattern EXPECTED =
      Pattern.compile("// (ERROR|WARNING|NOTE) ((?:[A-Z_]+(?:@0)? ?)+)");

  private Refusal() {}

  /** Asserts that exactly what the comments say is reported, and returns all of it. */
  static List<Diagnostic> check(String source, String... options) {
    return check(source, Sources.compile(source, options));
  }

  /** Asserts that exactly what the comments say is reported about classes made of the source. */
  static List<Diagnostic> check(String source, Map<String, byte[]> classes) {
    List<Diagnostic> found = weave(classes);
    assertThat(found.stream().map(d -> d.line() + " " + d.code().severity() + " " + d.code()))
        .as("reported: %s", found)
        .containsExactlyInAnyOrderElementsOf(expected(source));
    assertThat(found).allMatch(d -> d.file() != null && d.toString().startsWith(d.file() + ":"));
    return found;
  }

  /** Returns what is reported about the classes; a class with an error must come back as it was. */
  static List<Diagnostic> weave(Map<String, byte[]> classes) {
    List<Diagnostic> found = new ArrayList<>();
    Weaver weaver =
        new Weaver(
            WeaverOptions.defaults()
                .withClassFiles(name -> Optional.ofNullable(classes.get(name.replace('/', '.')))));
    for (byte[] classFile : classes.values()) {
      WeaveResult result = weaver.weave(classFile);
      assertThat(result.hasErrors() && result.bytes() != classFile).isFalse();
      found.addAll(result.diagnostics());
    }
    return found;
  }

  private static List<String> expected(String source) {
    List<String> expected = new ArrayList<>();
    String[] lines = source.split("\n");
    for (int i = 0; i < lines.length; i++) {
      Matcher comment = EXPECTED.matcher(lines[i]);
      while (comment.find()) {
        for (String code : comment.group(2).trim().split(" ")) {
          int line = code.endsWith("@0") ? 0 : i + 1;
          expected.add(line + " " + comment.group(1) + " " + code.replace("@0", ""));
        }
      }
    }
    return expected;
  }
}
