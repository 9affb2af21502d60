package dev.bobbin.samples.references.pipelines;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The stages from a folder of log files to log entries. */
final class LogPipeline {

  private LogPipeline() {}

  // snippet: find
  @Generator
  static Gen<Path> find(Path folder, String glob) throws IOException {
    PathMatcher name = folder.getFileSystem().getPathMatcher("glob:" + glob);
    try (Stream<Path> files = Files.walk(folder)) {
      Gen.yieldFrom(files.filter(file -> name.matches(file.getFileName())).sorted());
    }
    return Gen.done();
  }

  // end

  // snippet: open
  @Generator
  static Gen<BufferedReader> open(Gen<Path> files) throws IOException {
    for (Path file : files) {
      // Stays open until the next one is asked for.
      try (BufferedReader reader = reader(file)) {
        Gen.yield(reader);
      }
    }
    return Gen.done();
  }

  private static BufferedReader reader(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }

  // end

  // snippet: cat
  @Generator
  static Gen<String> cat(Gen<BufferedReader> readers) {
    for (BufferedReader reader : readers) {
      Gen.yieldFrom(reader.lines());
    }
    return Gen.done();
  }

  // end

  // snippet: grep
  @Generator
  static Gen<String> grep(String pattern, Iterable<String> lines) {
    Pattern wanted = Pattern.compile(pattern);
    for (String line : lines) {
      if (wanted.matcher(line).find()) {
        Gen.yield(line);
      }
    }
    return Gen.done();
  }

  // end

  // snippet: parse
  @Generator
  static Gen<LogEntry> parse(Iterable<String> lines) {
    for (String line : lines) {
      var entry = LogEntry.parse(line);
      if (entry.isPresent()) {
        Gen.yield(entry.get());
      }
    }
    return Gen.done();
  }

  // end

  // snippet: whole
  /** Finds the logs in a folder, or the one that is named. */
  static Gen<Path> logs(Path path) throws IOException {
    return find(path, Files.isDirectory(path) ? "access-log*" : "*");
  }

  static Gen<LogEntry> entries(Path path) throws IOException {
    return parse(cat(open(logs(path))));
  }
  // end
}
