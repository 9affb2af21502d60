package dev.bobbin.pekko;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.OncePerBuild;
import dev.bobbin.testing.Seeds;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A front and workers, each in a JVM of its own; a worker and the front are killed by SIGKILL. */
@OncePerBuild
class KilledNodesTest {
  private static final int NUMBERS = Seeds.volume(600, 12_000);
  private static final long PATIENCE_SECONDS = 150;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  private final List<Process> processes = new ArrayList<>();
  private final List<String> ports = ports();

  @AfterEach
  void stop() throws InterruptedException {
    for (Process process : processes) {
      process.destroyForcibly().waitFor();
    }
  }

  private static List<String> ports() {
    List<String> ports = new ArrayList<>();
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 4; i++) {
        ServerSocket socket = new ServerSocket(0);
        sockets.add(socket);
        ports.add(Integer.toString(socket.getLocalPort()));
      }
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return ports;
  }

  private Process start(String role, int port, String log) throws IOException {
    List<String> command =
        List.of(
            "-Xmx200m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            System.getProperty("java.class.path"),
            Node.class.getName(),
            role,
            ports.get(port),
            ports.get(1),
            folder.resolve("journal").toString(),
            Integer.toString(NUMBERS));
    Process process =
        JavaProcess.builder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(log).toFile())
            .start();
    processes.add(process);
    return process;
  }

  private String log(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private void await(String log, String text) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try (WatchService changes = folder.getFileSystem().newWatchService()) {
      folder.register(
          changes, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
      while (!log(log).contains(text)) {
        WatchKey change = changes.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (change == null) {
          throw new AssertionError("no '" + text + "' in " + folder.resolve(log) + ": " + log(log));
        }
        change.pollEvents();
        change.reset();
      }
    }
  }

  @Test
  void nothing_is_lost_and_each_outcome_counts_once() throws Exception {
    start("worker-1", 1, "worker-1");
    Process front = start("front", 0, "front-1");
    Process victim = start("worker-2", 2, "worker-2");
    start("worker-3", 3, "worker-3");

    await("front-1", "have " + NUMBERS / 4 + "\n");
    victim.destroyForcibly().waitFor();
    await("front-1", "have " + NUMBERS / 2 + "\n");
    front.destroyForcibly().waitFor();
    start("front", 0, "front-2");
    await("front-2", "duplicates: ");

    long sum = LongStream.range(0, NUMBERS).map(Node::scramble).sum();
    Matcher result = Pattern.compile("result: (.*)\nduplicates: (\\d+)").matcher(log("front-2"));
    assertThat(result.find()).isTrue();
    System.out.println(result.group());
    assertThat(result.group(1)).startsWith(NUMBERS + " outcomes, sum " + sum + ", by ");
  }
}
