package dev.bobbin.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/**
 * A job: an access log, whose lines come out of order, the function by visitor, and files that each
 * line is in once.
 *
 * @param hits how many lines
 * @param visitors how many visitors
 * @param perMilli how many lines a millisecond at most
 * @param failAt the line at which the first attempt fails, once there was a checkpoint; -1 for none
 * @param out the folder of the files
 * @param slow a file: as long as it is there, lines come a hundred times slower; null for none
 */
record Pipeline(int hits, int visitors, int perMilli, long failAt, Path out, Path slow) {

  Pipeline(int hits, int visitors, int perMilli, long failAt, Path out) {
    this(hits, visitors, perMilli, failAt, out, null);
  }

  /** A permit for each line that jobs of this JVM have read; what waits for progress takes them. */
  static final Semaphore READ = new Semaphore(0);

  /** Makes lines, slows them down, and fails in the middle. */
  private static final class Source extends RichMapFunction<Long, Hit>
      implements CheckpointListener {
    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MILLIS = 5;
    private static final int SLOW_MILLIS = 500;

    private final int visitors;
    private final int perMilli;
    private final long failAt;
    private final String slow;
    private boolean saved;

    Source(Pipeline pipeline) {
      this.visitors = pipeline.visitors;
      this.perMilli = pipeline.perMilli;
      this.failAt = pipeline.failAt;
      this.slow = pipeline.slow == null ? null : pipeline.slow.toString();
    }

    @Override
    public Hit map(Long number) {
      READ.release();
      if (number % ((long) PAUSE_MILLIS * perMilli) == 0) {
        boolean slowly = slow != null && Files.exists(Path.of(slow));
        LockSupport.parkNanos((slowly ? SLOW_MILLIS : PAUSE_MILLIS) * 1_000_000L);
      }
      boolean first = getRuntimeContext().getTaskInfo().getAttemptNumber() == 0;
      if (failAt >= 0 && number >= failAt && saved && first) {
        throw new IllegalStateException("injected failure at line " + number);
      }
      return Hit.of(number, visitors).delayed();
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
      saved = true;
    }
  }

  /** Returns the job with a function. */
  JobGraph graph(
      KeyedProcessFunction<String, Hit, String> function,
      Configuration configuration,
      int parallelism) {
    return graph(hits -> applied(function, hits), configuration, parallelism);
  }

  private static SingleOutputStreamOperator<String> applied(
      KeyedProcessFunction<String, Hit, String> function, DataStream<Hit> hits) {
    return hits.keyBy(Hit::visitor).process(function).returns(String.class).uid("function");
  }

  /** Returns a job that does something with the log. */
  JobGraph graph(
      Function<DataStream<Hit>, SingleOutputStreamOperator<String>> job,
      Configuration configuration,
      int parallelism) {
    return environment(job, configuration, parallelism).getStreamGraph().getJobGraph();
  }

  /** Returns an environment with a job that does something with the log. */
  StreamExecutionEnvironment environment(
      Function<DataStream<Hit>, SingleOutputStreamOperator<String>> job,
      Configuration configuration,
      int parallelism) {
    StreamExecutionEnvironment env = new StreamExecutionEnvironment(configuration);
    env.setParallelism(parallelism);
    job.apply(source(env)).sinkTo(files()).uid("files");
    return env;
  }

  private DataStream<Hit> source(StreamExecutionEnvironment env) {
    return env.fromSequence(0, hits - 1)
        .setParallelism(1)
        .uid("numbers")
        .map(new Source(this))
        .setParallelism(1)
        .returns(Hit.class)
        .assignTimestampsAndWatermarks(
            WatermarkStrategy.<Hit>forBoundedOutOfOrderness(Duration.ofMillis(Hit.LONGEST_DELAY))
                .withTimestampAssigner((hit, none) -> hit.time()))
        .setParallelism(1);
  }

  private FileSink<String> files() {
    return FileSink.forRowFormat(
            new org.apache.flink.core.fs.Path(out.toUri()), new SimpleStringEncoder<String>())
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .build();
  }

  /** Returns what the job reads. */
  Stream<Hit> log() {
    return Hit.log(hits, visitors).map(Hit::delayed);
  }

  /** Returns the lines that are committed, sorted. */
  List<String> written() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .flatMap(Pipeline::lines)
          .sorted()
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
