package dev.bobbin.flink;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Prints what the sessions cost, as a coroutine and by hand; the best of some runs in turn. */
@EnabledIfSystemProperty(named = "bobbin.thorough", matches = "true")
class CostTest {
  private static final int HITS = 400_000;
  private static final int VISITORS = 20_000;
  private static final int ROUNDS = Integer.getInteger("bobbin.flink.rounds", 5);

  private static final String CHECKPOINTS = System.getProperty("bobbin.flink.checkpoints", "1 s");

  @TempDir Path folder;

  private static KeyedProcessFunction<String, Hit, String> coroutine() {
    return CoroutineFunction.of(Sessions::sessions, Sessions.class);
  }

  /** Makes the hits; a class of its own, since a record of a lambda would be of the test. */
  private static final class Hits extends RichMapFunction<Long, Hit> {
    private static final long serialVersionUID = 1L;

    @Override
    public Hit map(Long number) {
      return Hit.of(number, VISITORS);
    }
  }

  private static JobGraph graph(
      KeyedProcessFunction<String, Hit, String> function, Configuration configuration) {
    StreamExecutionEnvironment env = new StreamExecutionEnvironment(configuration);
    env.setParallelism(1);
    env.fromSequence(0, HITS - 1)
        .map(new Hits())
        .returns(Hit.class)
        .assignTimestampsAndWatermarks(
            WatermarkStrategy.<Hit>forMonotonousTimestamps()
                .withTimestampAssigner((hit, none) -> hit.time()))
        .keyBy(Hit::visitor)
        .process(function)
        .returns(String.class)
        .sinkTo(new DiscardingSink<>());
    return env.getStreamGraph().getJobGraph();
  }

  @Test
  void coroutine_and_state_machine() throws Exception {
    Map<String, Long> best = new LinkedHashMap<>();
    try (Cluster cluster = new Cluster(folder)) {
      for (int round = 0; round < ROUNDS; round++) {
        for (String backend : new String[] {"hashmap", "rocksdb"}) {
          Configuration configuration = cluster.configuration(backend);
          configuration.setString("execution.checkpointing.interval", CHECKPOINTS);
          measure(cluster, graph(coroutine(), configuration), backend + " coroutine", best);
          measure(cluster, graph(new SessionsByHand(), configuration), backend + " by hand", best);
        }
      }
    }
    best.forEach((what, millis) -> System.out.println(what + ": " + millis + " ms"));
    for (String backend : new String[] {"hashmap", "rocksdb"}) {
      double ratio = (double) best.get(backend + " coroutine") / best.get(backend + " by hand");
      System.out.printf("%s: %.2f times%n", backend, ratio);
    }
    System.out.println(
        "bytes of a key: " + coroutineBytes() + " coroutine, " + handBytes() + " by hand");
  }

  private static void measure(Cluster cluster, JobGraph graph, String what, Map<String, Long> best)
      throws Exception {
    JobResult result = cluster.result(cluster.submit(graph));
    result.toJobExecutionResult(CostTest.class.getClassLoader());
    best.merge(what, result.getNetRuntime(), Math::min);
  }

  private static int coroutineBytes() throws Exception {
    Suspended suspended = new Suspended(Sessions.sessions("v12345"));
    suspended.coroutine.next();
    @SuppressWarnings("unchecked")
    dev.bobbin.Coroutine<?, Object, ?> sessions =
        (dev.bobbin.Coroutine<?, Object, ?>) suspended.coroutine;
    sessions.send(Hit.of(300_000, VISITORS));
    suspended.time = 3_000_000;
    suspended.deadline = 3_030_000;
    suspended.timer = 3_030_000;
    return bytes(new SuspendedSerializer(CoroutineSettings.of(Sessions.class)), suspended);
  }

  private static int handBytes() throws Exception {
    SessionsByHand.Session session = new SessionsByHand.Session();
    session.start = 3_000_000;
    session.pages = 1;
    session.latest = 3_000_000;
    session.timer = 3_030_000;
    return bytes(
        TypeInformation.of(SessionsByHand.Session.class)
            .createSerializer(new SerializerConfigImpl()),
        session);
  }

  private static <T> int bytes(TypeSerializer<T> serializer, T value) throws Exception {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(value, out);
    return out.length();
  }
}
