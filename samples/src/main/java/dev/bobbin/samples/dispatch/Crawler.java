package dev.bobbin.samples.dispatch;

import static dev.bobbin.dispatch.loop.Requests.await;
import static dev.bobbin.dispatch.loop.Requests.put;
import static dev.bobbin.dispatch.loop.Requests.scope;
import static dev.bobbin.dispatch.loop.Requests.take;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.Channel;
import dev.bobbin.dispatch.loop.ChannelClosedException;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Follows links from page to page, some pages at a time.
 *
 * <p>Files cannot be read without blocking: threads read them, and tasks await them. What is known
 * of the pages is used by the tasks only, hence by one thread, and needs no lock.
 */
final class Crawler {
  private static final Pattern LINK = Pattern.compile("\\[\\[(\\S+?)]]");

  private final Path folder;
  private final int workers;
  private final ExecutorService readers = Executors.newFixedThreadPool(2);
  private final Channel<String> toRead = Channel.of("pages to read", Integer.MAX_VALUE);

  /** How many links each page has; -1 if it is missing, null if it has not been read yet. */
  private final Map<String, Integer> links = new TreeMap<>();

  private int left;
  private int reading;
  private int mostReading;

  Crawler(Path folder, int workers) {
    this.folder = folder;
    this.workers = workers;
  }

  /** Returns how many links each page has that can be reached, -1 for one that is missing. */
  Map<String, Integer> crawl(String start) {
    try (EventLoop loop = new EventLoop()) {
      loop.run(crawlAll(start));
    } finally {
      readers.shutdown();
    }
    return links;
  }

  int mostReading() {
    return mostReading;
  }

  @Generator
  private Async<Void> crawlAll(String start) {
    Gen.yieldFrom(add(List.of(start)));
    Gen.yield(scope(this::startWorkers));
    return Gen.done();
  }

  @Generator
  private Async<Void> startWorkers(Scope scope) {
    for (int i = 0; i < workers; i++) {
      scope.spawn("worker " + i, worker());
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> worker() {
    try {
      while (true) {
        String page = Gen.yield(take(toRead));
        Gen.yieldFrom(visit(page));
        if (--left == 0) {
          toRead.close();
        }
      }
    } catch (ChannelClosedException allRead) {
      return Gen.done();
    }
  }

  @Generator
  private Async<Void> visit(String page) {
    mostReading = Math.max(mostReading, ++reading);
    try {
      String text = Gen.yield(await(CompletableFuture.supplyAsync(() -> read(page), readers)));
      List<String> found = LINK.matcher(text).results().map(link -> link.group(1)).toList();
      links.put(page, found.size());
      Gen.yieldFrom(add(found));
    } catch (UncheckedIOException missing) {
      links.put(page, -1);
    } finally {
      reading--;
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> add(List<String> pages) {
    for (String page : pages) {
      if (!links.containsKey(page)) {
        links.put(page, null);
        left++;
        Gen.yield(put(toRead, page));
      }
    }
    return Gen.done();
  }

  private String read(String page) {
    try {
      return Files.readString(folder.resolve(page));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
