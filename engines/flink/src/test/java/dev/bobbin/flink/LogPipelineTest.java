package dev.bobbin.flink;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Step;
import dev.bobbin.testing.OncePerBuild;
import dev.bobbin.testing.Seeds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline of the course finds on a cluster what it finds on one thread. */
@OncePerBuild
class LogPipelineTest {

  /** With -Pthorough a log of about 2 GB: each line would have some 65 letters. */
  private static final int LINES = Seeds.volume(50_000, 33_000_000);

  @TempDir Path folder;

  @Test
  void workers_and_accumulators_find_what_one_thread_finds() throws Exception {
    Pipeline pipeline = new Pipeline(LINES, 2_000, 1_000_000, LINES / 2, folder.resolve("out"));

    try (Cluster cluster = new Cluster(folder)) {
      cluster.run(pipeline.graph(LogPipeline::results, cluster.configuration("hashmap"), 2));
    }

    Lines.assertSame(pipeline.written(), onOneThread(pipeline));
  }

  private static List<String> onOneThread(Pipeline pipeline) {
    List<Coroutine<Object, LogPipeline.Finding, Void>> workers =
        IntStream.range(0, LogPipeline.WORKERS).mapToObj(LogPipeline::worker).toList();
    workers.forEach(Gen::next);
    Map<String, Coroutine<Object, LogPipeline.Finding, String>> accumulators = new TreeMap<>();
    pipeline
        .log()
        .filter(hit -> hit.bytes() > 0)
        .forEach(
            hit -> {
              for (String query : LogPipeline.queries(hit)) {
                var worker = workers.get((int) (hit.number() % workers.size()));
                Object found =
                    worker.send(new LogPipeline.Finding(query, hit.number(), hit.bytes()));
                worker.next();
                accumulators
                    .computeIfAbsent(query, LogPipelineTest::started)
                    .send((LogPipeline.Finding) found);
              }
            });
    List<String> results = new ArrayList<>();
    for (Coroutine<Object, LogPipeline.Finding, String> accumulator : accumulators.values()) {
      results.add(((Step.Returned<Object, String>) accumulator.resume(null)).value());
    }
    return results;
  }

  private static Coroutine<Object, LogPipeline.Finding, String> started(String query) {
    Coroutine<Object, LogPipeline.Finding, String> accumulator = LogPipeline.accumulator(query);
    accumulator.next();
    return accumulator;
  }
}
