package dev.bobbin.samples.dispatch;

import static dev.bobbin.dispatch.loop.CancelScope.deadline;
import static dev.bobbin.dispatch.loop.Requests.scope;
import static dev.bobbin.dispatch.loop.Requests.sleep;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.AsyncFiles;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.RequestTimeoutException;
import dev.bobbin.dispatch.loop.Scope;
import dev.bobbin.dispatch.loop.Semaphore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Follows links from page to page, a task for each page, some of them at a time, each with a
 * deadline.
 *
 * <p>What is known of the pages is used by the tasks only, hence by one thread, and needs no lock.
 */
final class Crawler {
  static final int MISSING = -1;
  static final int TOO_SLOW = -2;

  private static final Pattern LINK = Pattern.compile("\\[\\[(\\S+?)]]");
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Path folder;
  private final Semaphore readers;

  /** How many links each page has; null if it has not been read yet. */
  private final Map<String, Integer> links = new TreeMap<>();

  private int reading;
  private int mostReading;

  Crawler(Path folder, int readers) {
    this.folder = folder;
    this.readers = new Semaphore(readers);
  }

  /** Returns how many links each page has that can be reached, or why it could not be read. */
  Map<String, Integer> crawl(String start) {
    try (EventLoop loop = new EventLoop()) {
      loop.run(crawlAll(start));
    }
    return links;
  }

  int mostReading() {
    return mostReading;
  }

  /** The scope ends when there are no more tasks, hence no more pages. */
  @Generator
  private Async<Void> crawlAll(String start) {
    links.put(start, null);
    Gen.yield(scope(scope -> visit(scope, start)));
    return Gen.done();
  }

  @Generator
  private Async<Void> visit(Scope scope, String page) {
    Gen.yield(readers.acquire());
    mostReading = Math.max(mostReading, ++reading);
    try {
      Gen.mayThrow(IOException.class);
      String text = Gen.yieldFrom(deadline(PATIENCE, read(page)));
      follow(scope, page, LINK.matcher(text).results().map(link -> link.group(1)).toList());
    } catch (IOException missing) {
      links.put(page, MISSING);
    } catch (RequestTimeoutException late) {
      links.put(page, TOO_SLOW);
    } finally {
      reading--;
      readers.release();
    }
    return Gen.done();
  }

  private void follow(Scope scope, String page, List<String> found) {
    links.put(page, found.size());
    for (String next : found) {
      if (!links.containsKey(next)) {
        links.put(next, null);
        scope.spawn(next, visit(scope, next));
      }
    }
  }

  /** Reads a page; one of them is never there. */
  @Generator
  private Async<String> read(String page) throws IOException {
    if (page.equals("page-slow")) {
      Gen.yield(sleep(Duration.ofDays(1)));
    }
    return Gen.done(Gen.<String>yieldFrom(AsyncFiles.readString(folder.resolve(page))));
  }
}
