package dev.bobbin.samples;

import dev.bobbin.samples.trace.Trace;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A piece of the samples' sources that the documentation shows.
 *
 * @param file the source, relative to {@code src/main/java} or to the module
 * @param name the name of the region, and of the method that runs it; empty for the whole file
 */
record Snippet(String file, String name) {

  /** Reads {@code dev/bobbin/samples/guide/Foo.java#name}. */
  static Snippet of(String reference) {
    int hash = reference.indexOf('#');
    return hash < 0
        ? new Snippet(reference, "")
        : new Snippet(reference.substring(0, hash), reference.substring(hash + 1));
  }

  /** Returns the text between {@code // snippet: name} and {@code // end}, without its margin. */
  String source() throws IOException {
    Path inSources = Build.SOURCES.resolve(file);
    Path source = Files.exists(inSources) ? inSources : Build.MODULE.resolve(file);
    List<String> lines = Files.readAllLines(source);
    return trimmed(name.isEmpty() ? lines : region(lines));
  }

  private List<String> region(List<String> lines) {
    List<String> stripped = lines.stream().map(String::strip).toList();
    int start = stripped.indexOf("// snippet: " + name);
    if (start < 0) {
      throw new AssertionError("no snippet '" + name + "' in " + file);
    }
    int length = stripped.subList(start, lines.size()).indexOf("// end");
    return lines.subList(start + 1, start + length);
  }

  private static String trimmed(List<String> lines) {
    return String.join("\n", lines).stripTrailing().stripIndent().strip();
  }

  /** Returns what the method of the snippet's name prints. */
  String output() throws Exception {
    Method method = method();
    return StandardOutput.of(() -> method.invoke(null)).strip();
  }

  /** Returns the sequence diagram of the run that the method of the snippet's name records. */
  String diagram() throws Exception {
    Method method = method();
    Trace[] trace = new Trace[1];
    StandardOutput.of(() -> trace[0] = (Trace) method.invoke(null));
    return trace[0].toMermaid().strip();
  }

  private Method method() throws ReflectiveOperationException {
    String type = file.substring(0, file.length() - ".java".length()).replace('/', '.');
    Method method = Class.forName(type).getDeclaredMethod(name);
    method.setAccessible(true);
    return method;
  }
}
