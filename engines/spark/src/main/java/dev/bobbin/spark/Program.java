package dev.bobbin.spark;

import dev.bobbin.Coroutine;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/** A program whose results are printed; in a cluster it kills one of its executors. */
public final class Program {
  private static final int NUMBERS = 100_000;
  private static final int PARTITIONS = 8;
  private static final long PAUSE_MILLIS = 300;

  private final SparkSession spark;

  private Program(SparkSession spark) {
    this.spark = spark;
  }

  /** The argument is the master; Spark's properties come as system properties. */
  public static void main(String[] arguments) throws Exception {
    try (SparkSession spark =
        SparkSession.builder().master(arguments[0]).appName("generators").getOrCreate()) {
      Program program = new Program(spark);
      program.datasets();
      program.rdds();
      if (arguments[0].startsWith("local-cluster")) {
        program.killed();
      }
    }
  }

  private Dataset<Long> numbers() {
    return spark.range(0, NUMBERS, 1, PARTITIONS).as(Encoders.LONG());
  }

  private JavaRDD<Long> rdd() {
    return numbers().javaRDD();
  }

  private void datasets() {
    List<String> runs = Pages.ofDataset(numbers()).collectAsList();
    System.out.println("runs: " + runs.size() + ", first " + runs.get(0));
    System.out.println("every: " + Pages.every(numbers(), 30_000).collectAsList());
  }

  private void rdds() {
    System.out.println("rdd: " + Pages.ofRdd(rdd()).collect().size());
    System.out.println("digits: " + Pages.digitsOf(rdd()).first());
    Coroutine<Long, Long, Void> adding = Pages.adding(100);
    adding.next();
    adding.send(5L);
    // Spark's iterators want to be asked whether there is a next one.
    List<Long> sums =
        rdd()
            .mapPartitions(in -> List.of(adding.send(in.hasNext() ? in.next() : -1L)).iterator())
            .collect();
    System.out.println("suspended: " + sums + ", here " + adding.send(0L));
  }

  /** Kills an executor by SIGKILL when the first task has ended. */
  private void killed() throws InterruptedException {
    CountDownLatch killed = new CountDownLatch(1);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    context
        .sc()
        .addSparkListener(
            new SparkListener() {
              @Override
              public void onTaskEnd(SparkListenerTaskEnd end) {
                if (killed.getCount() > 0) {
                  executor().destroyForcibly();
                  killed.countDown();
                }
              }
            });
    List<String> runs =
        Pages.ofRdd(
                rdd()
                    .mapPartitions(
                        in -> {
                          Thread.sleep(PAUSE_MILLIS);
                          return in;
                        }))
            .collect();
    killed.await();
    System.out.println("killed: " + runs.size());
  }

  private static ProcessHandle executor() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().commandLine().orElse("").contains("ExecutorBackend"))
        .findFirst()
        .orElseThrow();
  }
}
