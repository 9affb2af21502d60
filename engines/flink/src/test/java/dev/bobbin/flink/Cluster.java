package dev.bobbin.flink;

import dev.bobbin.testing.Seeds;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionVertex;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.RpcServiceSharing;

/** Two task managers in this JVM, with two slots each. */
final class Cluster implements AutoCloseable {
  private static final long PATIENCE_SECONDS = Seeds.volume(100L, 7_200L);

  private final MiniCluster cluster;
  private final Path folder;

  Cluster(Path folder) throws Exception {
    this(folder, "64mb");
  }

  /**
   * Starts a cluster.
   *
   * @param managed the memory of a task manager that its RocksDBs share
   */
  Cluster(Path folder, String managed) throws Exception {
    this.folder = folder;
    Configuration configuration = configuration("hashmap");
    configuration.setString("taskmanager.memory.managed.size", managed);
    cluster =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(2)
                .setNumSlotsPerTaskManager(2)
                .setRpcServiceSharing(RpcServiceSharing.SHARED)
                .build());
    cluster.start();
  }

  /**
   * Returns the configuration of a job.
   *
   * @param backend hashmap or rocksdb
   */
  Configuration configuration(String backend) {
    Configuration configuration = new Configuration();
    configuration.setString("state.backend.type", backend);
    configuration.setString("execution.checkpointing.interval", "200 ms");
    configuration.setString("execution.checkpointing.storage", "filesystem");
    configuration.setString(
        "execution.checkpointing.dir", folder.resolve("checkpoints").toUri().toString());
    configuration.setString("restart-strategy.type", "fixed-delay");
    configuration.setString("restart-strategy.fixed-delay.attempts", "3");
    configuration.setString("restart-strategy.fixed-delay.delay", "50 ms");
    configuration.setString("taskmanager.memory.network.min", "32mb");
    configuration.setString("taskmanager.memory.network.max", "32mb");
    configuration.setString("rest.bind-port", "0");
    return configuration;
  }

  JobID submit(JobGraph graph) throws Exception {
    return cluster.submitJob(graph).get(PATIENCE_SECONDS, TimeUnit.SECONDS).getJobID();
  }

  /** Waits until a job ends. */
  JobResult result(JobID job) throws Exception {
    return cluster.requestJobResult(job).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Runs a job, and fails if it fails. */
  void run(JobGraph graph) throws Exception {
    result(submit(graph)).toJobExecutionResult(getClass().getClassLoader());
  }

  /** Returns how often a job that ended went back to a checkpoint. */
  long restored(JobID job) throws Exception {
    return cluster
        .getArchivedExecutionGraph(job)
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .getCheckpointStatsSnapshot()
        .getCounts()
        .getNumberOfRestoredCheckpoints();
  }

  /** Waits until jobs have read some more lines. */
  void awaitLines(int lines) throws Exception {
    if (!Pipeline.READ.tryAcquire(lines, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("nothing is read any more");
    }
  }

  /** Stops a job with a savepoint, once some more lines have been read. */
  String stop(JobID job, int lines) throws Exception {
    Pipeline.READ.drainPermits();
    awaitLines(lines);
    awaitTasks(job);
    return cluster
        .stopWithSavepoint(
            job,
            folder.resolve("savepoints").toUri().toString(),
            false,
            SavepointFormatType.CANONICAL)
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Lines are read before the tasks behind the source run, and only then is there a savepoint. */
  private void awaitTasks(JobID job) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!areRunning(job)) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("the tasks do not start");
      }
      LockSupport.parkNanos(10_000_000);
    }
  }

  private boolean areRunning(JobID job) throws Exception {
    for (AccessExecutionVertex task :
        cluster.getExecutionGraph(job).get().getAllExecutionVertices()) {
      if (task.getExecutionState() != ExecutionState.RUNNING) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    cluster.closeAsync().join();
  }
}
