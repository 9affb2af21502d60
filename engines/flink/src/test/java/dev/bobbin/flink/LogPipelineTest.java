package dev.bobbin.flink;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Step;
import dev.bobbin.testing.AccessLog;
import dev.bobbin.testing.OncePerBuild;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline of the course finds on a cluster what it finds on one thread. */
@OncePerBuild
class LogPipelineTest {

  private static final int LINES = Integer.getInteger("bobbin.flink.lines", 50_000);

  @TempDir Path folder;

  @Test
  void workers_and_accumulators_find_what_one_thread_finds() throws Exception {
    Pipeline pipeline = new Pipeline(LINES, 2_000, 1_000_000, LINES / 2, folder.resolve("out"));

    long start = System.nanoTime();
    try (Cluster cluster = new Cluster(folder)) {
      cluster.run(pipeline.graph(LogPipelineTest::results, cluster.configuration("hashmap"), 2));
    }
    long millis = (System.nanoTime() - start) / 1_000_000;

    List<String> expected = onOneThread();
    Lines.assertSame(pipeline.written(), expected);
    System.out.println(bytes + " bytes in " + millis + " ms: " + expected);
  }

  /** Each line is read from its text, so the log is as long as it says. */
  private static SingleOutputStreamOperator<String> results(DataStream<Hit> hits) {
    return LogPipeline.results(hits.map(hit -> AccessLog.line(hit.number())).returns(String.class));
  }

  private final List<Coroutine<Object, LogPipeline.Finding, Void>> workers =
      IntStream.range(0, LogPipeline.WORKERS).mapToObj(LogPipeline::worker).toList();
  private final Map<String, Coroutine<Object, LogPipeline.Finding, String>> accumulators =
      new TreeMap<>();
  private long bytes;

  private List<String> onOneThread() {
    workers.forEach(Gen::next);
    AccessLog.lines(LINES).forEachRemaining(this::work);
    List<String> results = new ArrayList<>();
    for (Coroutine<Object, LogPipeline.Finding, String> accumulator : accumulators.values()) {
      results.add(((Step.Returned<Object, String>) accumulator.resume(null)).value());
    }
    return results;
  }

  private void work(String line) {
    bytes += line.length() + 1;
    for (AccessLog.Entry entry : collected(LogPipeline::filter, line)) {
      for (LogPipeline.Finding finding : collected(LogPipeline::broadcast, entry)) {
        var worker = workers.get((int) (finding.line() % workers.size()));
        Object found = worker.send(finding);
        worker.next();
        accumulators
            .computeIfAbsent(finding.query(), LogPipelineTest::started)
            .send((LogPipeline.Finding) found);
      }
    }
  }

  private static <I, O> List<O> collected(BiConsumer<I, Collector<O>> stage, I element) {
    List<O> all = new ArrayList<>();
    stage.accept(element, new ListCollector<>(all));
    return all;
  }

  private static Coroutine<Object, LogPipeline.Finding, String> started(String query) {
    Coroutine<Object, LogPipeline.Finding, String> accumulator = LogPipeline.accumulator(query);
    accumulator.next();
    return accumulator;
  }
}
