package dev.bobbin.flink;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
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

/**
 * Prints what the sessions cost, as a coroutine and by hand: many short runs in pairs, since what
 * else the machine does changes slowly.
 */
@EnabledIfSystemProperty(named = "bobbin.thorough", matches = "true")
class CostTest {
  private static final int HITS = 400_000;
  private static final int VISITORS = 20_000;
  private static final int WARM_UP = 4;
  private static final int PAIRS = Integer.getInteger("bobbin.flink.pairs", 20);
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

  /**
   * What a run has cost.
   *
   * @param wall milliseconds of the job
   * @param processor milliseconds of all threads of this JVM
   */
  private record Cost(double wall, double processor) {}

  /** What is printed of each run. */
  private enum Unit {
    WALL(Cost::wall),
    PROCESSOR(Cost::processor);

    private final ToDoubleFunction<Cost> of;

    Unit(ToDoubleFunction<Cost> of) {
      this.of = of;
    }
  }

  @Test
  void coroutine_and_state_machine() throws Exception {
    try (Cluster cluster = new Cluster(folder)) {
      for (String backend : new String[] {"hashmap", "rocksdb"}) {
        Configuration configuration = cluster.configuration(backend);
        configuration.setString("execution.checkpointing.interval", CHECKPOINTS);
        compare(cluster, backend, configuration);
      }
    }
    System.out.println(
        "bytes of a key: " + coroutineBytes() + " coroutine, " + handBytes() + " by hand");
  }

  private static void compare(Cluster cluster, String backend, Configuration configuration)
      throws Exception {
    List<Cost> coroutine = new ArrayList<>();
    List<Cost> byHand = new ArrayList<>();
    for (int pair = -WARM_UP; pair < PAIRS; pair++) {
      Cost[] costs = new Cost[2];
      // Each is the first one in half of the pairs.
      for (int which : pair % 2 == 0 ? new int[] {0, 1} : new int[] {1, 0}) {
        costs[which] =
            measure(cluster, graph(which == 0 ? coroutine() : new SessionsByHand(), configuration));
      }
      if (pair >= 0) {
        coroutine.add(costs[0]);
        byHand.add(costs[1]);
      }
    }
    for (Unit unit : Unit.values()) {
      print(backend, unit, coroutine, byHand);
    }
  }

  private static void print(String backend, Unit unit, List<Cost> coroutine, List<Cost> byHand) {
    double[] ratios = new double[coroutine.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = unit.of.applyAsDouble(coroutine.get(i)) / unit.of.applyAsDouble(byHand.get(i));
    }
    Arrays.sort(ratios);
    System.out.printf(
        "%s, %s: coroutine %.0f ms, by hand %.0f ms, ratio %.3f (quartiles %.3f to %.3f)%n",
        backend,
        unit,
        median(coroutine.stream().mapToDouble(unit.of)),
        median(byHand.stream().mapToDouble(unit.of)),
        median(Arrays.stream(ratios)),
        ratios[ratios.length / 4],
        ratios[ratios.length * 3 / 4]);
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private static Cost measure(Cluster cluster, JobGraph graph) throws Exception {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    System.gc();
    long before = system.getProcessCpuTime();
    JobResult result = cluster.result(cluster.submit(graph));
    result.toJobExecutionResult(CostTest.class.getClassLoader());
    return new Cost(result.getNetRuntime(), (system.getProcessCpuTime() - before) / 1e6);
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
