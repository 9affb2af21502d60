package dev.bobbin.samples.dispatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Crawls pages that link to each other, in a temporary folder. */
public final class Crawl {
  private static final int PAGES = 40;

  private Crawl() {}

  /** Prints what the crawler has found. */
  public static void run(int workers) throws IOException {
    Path folder = Files.createTempDirectory("bobbin-pages");
    try {
      write(folder);
      Crawler crawler = new Crawler(folder, workers);
      Map<String, Integer> links = crawler.crawl("page-0");
      print(links, crawler.mostReading() <= workers);
    } finally {
      delete(folder);
    }
  }

  /** Page n links to 0, to 2n + 1 and to 2n + 2; those beyond the last are missing. */
  private static void write(Path folder) throws IOException {
    for (int page = 0; page < PAGES; page++) {
      String text =
          IntStream.of(0, 2 * page + 1, 2 * page + 2)
              .filter(link -> link <= PAGES)
              .mapToObj(link -> "see [[page-" + link + "]]")
              .collect(Collectors.joining("\n"));
      Files.writeString(folder.resolve("page-" + page), text);
    }
    Files.writeString(folder.resolve("page-alone"), "nobody links here");
    Path last = folder.resolve("page-" + (PAGES - 1));
    Files.writeString(last, " and [[page-slow]]", StandardOpenOption.APPEND);
  }

  private static void print(Map<String, Integer> links, boolean withinLimit) {
    long unread = links.values().stream().filter(count -> count < 0).count();
    int sum = links.values().stream().filter(count -> count > 0).mapToInt(count -> count).sum();
    System.out.printf("%d pages read, with %d links%n", links.size() - unread, sum);
    links.forEach(
        (page, count) -> {
          if (count < 0) {
            String why = count == Crawler.MISSING ? " is missing" : " was not there in time";
            System.out.println(page + why);
          }
        });
    System.out.println("page-alone was found: " + links.containsKey("page-alone"));
    System.out.println("never more pages at a time than workers: " + withinLimit);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
