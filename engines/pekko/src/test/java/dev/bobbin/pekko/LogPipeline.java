package dev.bobbin.pekko;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.Primed;
import dev.bobbin.Step;
import dev.bobbin.testing.AccessLog;
import dev.bobbin.testing.AccessLog.Entry;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The log pipeline of the course: a filter, a broadcast to queries, workers, an accumulator. */
final class LogPipeline {
  private static final int SLOWNESS = 2_000;

  private LogPipeline() {}

  /**
   * What workers take: some answers that a query has asked for.
   *
   * @param query whose they are
   * @param number counts those of the query
   * @param bytes their lengths
   */
  record Chunk(String query, int number, List<Long> bytes) implements Serializable {
    String id() {
      return query + " " + number;
    }
  }

  /**
   * What was found.
   *
   * @param lines how many
   * @param bytes of all of them
   */
  record Sum(long lines, long bytes) implements Serializable {
    Sum plus(Sum other) {
      return new Sum(lines + other.lines, bytes + other.bytes);
    }
  }

  /** Returns queries, each of which is offered every entry. */
  static List<Coroutine<Chunk, Entry, Chunk>> queries(int size) {
    return List.of(
        query("found", size, entry -> entry.status() == 200),
        query("denied", size, entry -> entry.status() == 401),
        query("missing", size, entry -> entry.status() == 404),
        query("large", size, entry -> entry.bytes() > 4_000),
        query("all", size, entry -> true));
  }

  // snippet: log
  /** The filter: lines that are damaged, or tell of no bytes, are dropped. */
  @Generator
  static Gen<Entry> entries(Iterator<String> lines) {
    while (lines.hasNext()) {
      Optional<Entry> entry = AccessLog.parse(lines.next());
      if (entry.isPresent() && entry.get().bytes() > 0) {
        Gen.yield(entry.get());
      }
    }
    return Gen.done();
  }

  /** Is sent entries; yields a chunk of those that it wants when one is full, and null before. */
  @Primed
  static Coroutine<Chunk, Entry, Chunk> query(String name, int size, Predicate<Entry> wanted) {
    int number = 0;
    List<Long> bytes = new ArrayList<>();
    Entry entry = Gen.yield();
    while (entry != null) {
      Chunk full = null;
      if (wanted.test(entry)) {
        bytes.add(entry.bytes());
      }
      if (bytes.size() == size) {
        full = new Chunk(name, number++, bytes);
        bytes = new ArrayList<>();
      }
      entry = Gen.yield(full);
    }
    return Gen.returns(new Chunk(name, number, bytes));
  }

  /** Sends each entry to all queries, and yields their chunks. */
  @Generator
  static Gen<Chunk> broadcast(Gen<Entry> entries, List<Coroutine<Chunk, Entry, Chunk>> queries) {
    for (Entry entry : entries) {
      for (Coroutine<Chunk, Entry, Chunk> query : queries) {
        Chunk full = query.send(entry);
        if (full != null) {
          Gen.yield(full);
        }
      }
    }
    for (Coroutine<Chunk, Entry, Chunk> query : queries) {
      if (query.resume(null) instanceof Step.Returned<Chunk, Chunk> rest) {
        Gen.yield(rest.value());
      }
    }
    return Gen.done();
  }

  /** Works on one chunk after the other; some workers are slow. */
  @Generator
  static Coroutine<Sum, Chunk, Sum> worker(boolean slow) {
    Sum sum = null;
    while (true) {
      Chunk chunk = Gen.yield(sum);
      sum = new Sum(0, 0);
      for (long bytes : chunk.bytes()) {
        sum = sum.plus(new Sum(1, slow ? slowly(bytes) : bytes));
      }
    }
  }

  /** Adds up what each query has found, and tells it at the end of the log. */
  @Generator
  static Coroutine<Void, Outcome<Chunk, Sum>, List<String>> accumulator() {
    TreeMap<String, Sum> sums = new TreeMap<>();
    Outcome<Chunk, Sum> outcome = Gen.yield();
    while (outcome != null) {
      sums.merge(outcome.item().query(), outcome.orThrow(), Sum::plus);
      outcome = Gen.yield();
    }
    List<String> results = new ArrayList<>();
    sums.forEach((query, sum) -> results.add(text(query, sum)));
    return Gen.returns(results);
  }

  // end

  private static String text(String query, Sum sum) {
    return query + ": " + sum.lines + " lines, " + sum.bytes + " bytes";
  }

  /** Returns the same number, later. */
  private static long slowly(long bytes) {
    long value = bytes;
    for (int i = 0; i < SLOWNESS; i++) {
      value = value * 31 + i;
    }
    return value == 0 ? 0 : bytes;
  }
}
