package dev.bobbin.flink;

import dev.bobbin.Gen;
import dev.bobbin.durable.Durable;
import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.ProgramJar;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;

/**
 * A cluster as it is installed: a job manager and two task managers with two slots each, in JVMs of
 * their own, which have Flink on their class path; the program is sent to them in a jar.
 */
final class Jvms implements AutoCloseable {
  private static final int TASK_MANAGERS = 2;
  private static final long PATIENCE_SECONDS = 600;

  private final Path folder;
  private final Path jar;
  private final String rest;
  private final Process jobManager;
  private final List<Process> taskManagers = new ArrayList<>();
  private final RestClusterClient<StandaloneClusterId> client;
  private int started;

  Jvms(Path folder) throws Exception {
    this.folder = folder;
    String port = freePort();
    rest = "http://127.0.0.1:" + port;
    Files.writeString(folder.resolve("config.yaml"), settings(freePort(), port));
    jar =
        ProgramJar.of(
            folder.resolve("program.jar"),
            Pipeline.class,
            CoroutineFunction.class,
            Gen.class,
            Durable.class);
    jobManager = start(StandaloneSessionClusterEntrypoint.class, "job-manager");
    for (int i = 0; i < TASK_MANAGERS; i++) {
      startTaskManager();
    }
    Configuration configuration = new Configuration();
    configuration.setString("rest.address", "127.0.0.1");
    configuration.setString("rest.port", port);
    configuration.setString("rest.retry.max-attempts", "1000");
    configuration.setString("rest.retry.delay", "200 ms");
    client = new RestClusterClient<>(configuration, StandaloneClusterId.getInstance());
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return Integer.toString(socket.getLocalPort());
    }
  }

  /** Scripts of an installation would work out the sizes. */
  private static String settings(String rpc, String rest) {
    return """
        jobmanager.rpc.address: 127.0.0.1
        jobmanager.rpc.port: %s
        rest.address: 127.0.0.1
        rest.port: %s
        heartbeat.interval: 500 ms
        heartbeat.timeout: 5 s
        taskmanager.host: 127.0.0.1
        taskmanager.numberOfTaskSlots: 2
        taskmanager.cpu.cores: 2.0
        taskmanager.memory.task.heap.size: 64mb
        taskmanager.memory.task.off-heap.size: 0b
        taskmanager.memory.network.min: 32mb
        taskmanager.memory.network.max: 32mb
        taskmanager.memory.managed.size: 64mb
        taskmanager.memory.framework.heap.size: 64mb
        taskmanager.memory.framework.off-heap.size: 64mb
        taskmanager.memory.jvm-metaspace.size: 96mb
        taskmanager.memory.jvm-overhead.min: 64mb
        taskmanager.memory.jvm-overhead.max: 64mb
        """
        .formatted(rpc, rest);
  }

  private Process start(Class<?> main, String name) throws IOException {
    List<String> command = new ArrayList<>(List.of("-Xmx200m"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Djava.io.tmpdir=" + folder,
            "-cp",
            flink(),
            main.getName(),
            "--configDir",
            folder.toString()));
    return JavaProcess.builder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(name + ".log").toFile())
        .start();
  }

  /** Returns all jars of the tests, but none of the program. */
  private static String flink() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(element -> element.endsWith(".jar"))
        .filter(jar -> !Path.of(jar).getFileName().toString().startsWith("bobbin"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void startTaskManager() throws IOException {
    taskManagers.add(start(TaskManagerRunner.class, "task-manager-" + started++));
  }

  JobID submit(JobGraph graph) throws Exception {
    graph.addJar(new org.apache.flink.core.fs.Path(jar.toUri()));
    return client.submitJob(graph).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Returns the state of a job. */
  String status(JobID job) throws Exception {
    return client.getJobStatus(job).get(PATIENCE_SECONDS, TimeUnit.SECONDS).name();
  }

  /** Returns how many checkpoints of a job were completed, or restored. */
  int checkpoints(JobID job, String what) throws Exception {
    URI address = URI.create(rest + "/jobs/" + job + "/checkpoints");
    String counts =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
            .body();
    Matcher count = Pattern.compile('"' + what + "\":(\\d+)").matcher(counts);
    return count.find() ? Integer.parseInt(count.group(1)) : 0;
  }

  /** Waits for a while, and fails if a process has ended that nobody has killed. */
  void pause(long millis) throws Exception {
    boolean over = jobManager.waitFor(millis, TimeUnit.MILLISECONDS);
    if (over || !taskManagers.stream().allMatch(Process::isAlive)) {
      throw new AssertionError("a process has ended; its log is in " + folder);
    }
  }

  /** Kills one of the task managers by SIGKILL, and starts another one. */
  void killOne(Random random) throws Exception {
    taskManagers.remove(random.nextInt(taskManagers.size())).destroyForcibly().waitFor();
    startTaskManager();
  }

  /** Waits until a job ends, and fails if it fails. */
  void await(JobID job) throws Exception {
    client
        .requestJobResult(job)
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .toJobExecutionResult(getClass().getClassLoader());
  }

  @Override
  public void close() {
    client.close();
    taskManagers.add(jobManager);
    taskManagers.forEach(Process::destroyForcibly);
    taskManagers.forEach(process -> process.onExit().join());
  }
}
