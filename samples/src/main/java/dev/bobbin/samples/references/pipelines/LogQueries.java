package dev.bobbin.samples.references.pipelines;

import static dev.bobbin.samples.references.pipelines.LogPipeline.cat;
import static dev.bobbin.samples.references.pipelines.LogPipeline.entries;
import static dev.bobbin.samples.references.pipelines.LogPipeline.find;
import static dev.bobbin.samples.references.pipelines.LogPipeline.grep;
import static dev.bobbin.samples.references.pipelines.LogPipeline.open;

import dev.bobbin.samples.logs.LogFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** Questions to a folder of logs, plain and compressed. */
public final class LogQueries {

  private LogQueries() {}

  /** Asks some. */
  public static void run() throws IOException {
    try (LogFolder logs = LogFolder.create()) {
      files(logs.path());
      searches(logs.path());
      largest(logs.path());
      robots(logs.path());
    }
  }

  // snippet: files
  private static void files(Path folder) throws IOException {
    for (Path file : find(folder, "access-log*")) {
      System.out.println("A log: " + folder.relativize(file).toString().replace('\\', '/'));
    }
  }

  // end

  // snippet: searches
  private static void searches(Path folder) throws IOException {
    for (String line : grep("POST .*python", cat(open(find(folder, "access-log*"))))) {
      System.out.println("A search: " + line);
    }
  }

  // end

  // snippet: largest
  private static void largest(Path folder) throws IOException {
    LogEntry largest =
        entries(folder).stream().max(Comparator.comparingLong(LogEntry::bytes)).orElseThrow();
    System.out.println("The largest file: " + largest.request() + ", " + largest.bytes());
  }

  // end

  // snippet: robots
  private static void robots(Path folder) throws IOException {
    Set<String> hosts = new TreeSet<>();
    Set<String> robots = new TreeSet<>();
    for (LogEntry entry : entries(folder)) {
      hosts.add(entry.host());
      if (entry.request().equals("/robots.txt")) {
        robots.add(entry.host());
      }
    }
    System.out.println(hosts.size() + " hosts, of which robots: " + robots);
  }
  // end
}
