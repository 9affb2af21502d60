package dev.bobbin.pekko;

import dev.bobbin.testing.JavaProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The nodes of a cluster, each in a JVM of its own; the second port is that of the seed. */
final class Nodes implements AutoCloseable {
  private final Path folder;
  private final Class<?> program;
  private final List<String> ports;
  private final List<Process> processes = new ArrayList<>();

  /**
   * Starts nothing yet.
   *
   * @param folder for the journal and what the nodes print
   * @param program has the {@code main} of all nodes
   * @param count how many ports are needed
   */
  Nodes(Path folder, Class<?> program, int count) throws IOException {
    this.folder = folder;
    this.program = program;
    this.ports = ports(count);
  }

  private static List<String> ports(int count) throws IOException {
    List<String> ports = new ArrayList<>();
    List<ServerSocket> sockets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ServerSocket socket = new ServerSocket(0);
      sockets.add(socket);
      ports.add(Integer.toString(socket.getLocalPort()));
    }
    for (ServerSocket socket : sockets) {
      socket.close();
    }
    return ports;
  }

  /**
   * Starts a node.
   *
   * @param port the number of its port
   * @param log the file of what it prints
   * @param volume how much there is to do
   * @param options of the JVM
   */
  Process start(String role, int port, String log, String volume, String... options)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("-Xmx200m"));
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            role,
            ports.get(port),
            ports.get(1),
            folder.resolve("journal").toString(),
            volume));
    Process process =
        JavaProcess.builder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(log).toFile())
            .start();
    processes.add(process);
    return process;
  }

  String log(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** Waits until a node has printed a text. */
  void await(String log, String text, Duration patience) throws Exception {
    long end = System.nanoTime() + patience.toNanos();
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

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }
}
