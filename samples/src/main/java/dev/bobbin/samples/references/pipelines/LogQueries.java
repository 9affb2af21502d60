package dev.bobbin.samples.references.pipelines;

import static dev.bobbin.samples.references.pipelines.LogPipeline.cat;
import static dev.bobbin.samples.references.pipelines.LogPipeline.entries;
import static dev.bobbin.samples.references.pipelines.LogPipeline.grep;
import static dev.bobbin.samples.references.pipelines.LogPipeline.logs;
import static dev.bobbin.samples.references.pipelines.LogPipeline.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** Questions to a folder of logs, plain and compressed. */
public final class LogQueries {
  private static final long LARGE = 100_000;
  private static final String PAGE = "/ply/ply.html";

  private LogQueries() {}

  /** Asks some, one of them with a regular expression, of a folder or of one log. */
  public static void run(Path path, String pattern) throws IOException {
    files(path);
    matches(path, pattern);
    largest(path);
    large(path);
    downloads(path);
    robots(path);
  }

  // snippet: files
  private static void files(Path path) throws IOException {
    for (Path file : logs(path)) {
      // What is named itself has no name relative to itself.
      Path name = file.equals(path) ? file.getFileName() : path.relativize(file);
      System.out.println("A log: " + name.toString().replace('\\', '/'));
    }
  }

  // end

  // snippet: matches
  private static void matches(Path path, String pattern) throws IOException {
    for (String line : grep(pattern, cat(open(logs(path))))) {
      System.out.println("A match: " + line);
    }
  }

  // end

  // snippet: largest
  private static void largest(Path path) throws IOException {
    entries(path).stream()
        .max(Comparator.comparingLong(LogEntry::bytes))
        .ifPresent(
            entry -> System.out.println("The largest: " + entry.request() + ", " + entry.bytes()));
  }

  // end

  // snippet: large
  private static void large(Path path) throws IOException {
    Set<String> large = new TreeSet<>();
    for (LogEntry entry : entries(path)) {
      if (entry.bytes() > LARGE) {
        large.add(entry.request());
      }
    }
    System.out.println("Larger than " + LARGE + " bytes: " + large);
  }

  private static void downloads(Path path) throws IOException {
    long downloads =
        entries(path).stream()
            .filter(entry -> entry.request().equals(PAGE) && entry.status() == 200)
            .count();
    System.out.println("Downloads of " + PAGE + ": " + downloads);
  }

  // end

  // snippet: robots
  private static void robots(Path path) throws IOException {
    Set<String> hosts = new TreeSet<>();
    Set<String> robots = new TreeSet<>();
    for (LogEntry entry : entries(path)) {
      hosts.add(entry.host());
      if (entry.request().equals("/robots.txt")) {
        robots.add(entry.host());
      }
    }
    System.out.println(hosts.size() + " hosts, of which robots: " + robots);
  }
  // end
}
