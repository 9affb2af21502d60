package dev.bobbin.flink;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.durable.Durable;
import dev.bobbin.testing.AccessLog;
import dev.bobbin.testing.AccessLog.Entry;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;

/** The log pipeline of the course: filters, a broadcast to queries, workers, accumulators. */
public final class LogPipeline {
  static final int WORKERS = 4;
  private static final int SLOWNESS = 2_000;

  private LogPipeline() {}

  /**
   * A line that a query has asked for, or what a worker has found in it.
   *
   * @param query whose it is
   * @param line the number of the line
   * @param bytes what is added up
   */
  public record Finding(String query, long line, long bytes) {}

  /** Returns the names of the queries that want an entry: each is offered to all of them. */
  static List<String> queries(Entry entry) {
    String status = entry.status() == 200 ? "found" : entry.status() == 401 ? "denied" : "missing";
    return entry.bytes() > 4_000 ? List.of(status, "large", "all") : List.of(status, "all");
  }

  // snippet: pipeline
  /** Works on one line after the other; every second worker is slow. */
  @Durable(id = "worker")
  @Generator
  static Coroutine<Object, Finding, Void> worker(int number) {
    while (true) {
      Finding asked = Gen.yield();
      long bytes = number % 2 == 0 ? asked.bytes() : slowly(asked.bytes());
      Gen.yield(new Finding(asked.query(), asked.line(), bytes));
    }
  }

  /** Adds up what one query has found, and tells it at the end of the log. */
  @Durable(id = "accumulator")
  @Generator
  static Coroutine<Object, Finding, String> accumulator(String query) {
    long lines = 0;
    long bytes = 0;
    Finding finding = Gen.yield();
    while (finding != null) {
      lines++;
      bytes += finding.bytes();
      finding = Gen.yield(Within.until(Long.MAX_VALUE));
    }
    return Gen.returns(query + ": " + lines + " lines, " + bytes + " bytes");
  }

  static SingleOutputStreamOperator<String> results(DataStream<String> log) {
    CoroutineFunction<Integer, Finding, Finding> worker =
        CoroutineFunction.of(LogPipeline::worker, LogPipeline.class);
    CoroutineFunction<String, Finding, String> accumulator =
        CoroutineFunction.of(LogPipeline::accumulator, LogPipeline.class);
    return log.flatMap(LogPipeline::filter)
        .returns(Entry.class)
        .flatMap(LogPipeline::broadcast)
        .returns(Finding.class)
        .keyBy(finding -> (int) (finding.line() % WORKERS), TypeInformation.of(Integer.class))
        .process(worker)
        .returns(Finding.class)
        .uid("workers")
        .keyBy(Finding::query)
        .process(accumulator)
        .returns(String.class)
        .uid("accumulators");
  }

  // end

  /** Drops lines that are damaged, or tell of no bytes. */
  static void filter(String line, Collector<Entry> out) {
    AccessLog.parse(line).filter(entry -> entry.bytes() > 0).ifPresent(out::collect);
  }

  static void broadcast(Entry entry, Collector<Finding> out) {
    queries(entry).forEach(query -> out.collect(new Finding(query, entry.number(), entry.bytes())));
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
