package dev.bobbin.benchmarks.load;

import dev.bobbin.benchmarks.peers.NettyEcho;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;

/** An echo server in a JVM of its own, which tells on request what it holds. */
public final class EchoProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;
  private final int port;

  /** Starts the server of a name. */
  EchoProcess(String name) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                EchoProcess.class.getName(),
                name)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    answers = process.inputReader();
    port = Integer.parseInt(answers.readLine());
  }

  int port() {
    return port;
  }

  /** Returns the bytes of heap that the server uses after a collection. */
  long heap() throws IOException {
    process.outputWriter().append('\n').flush();
    return Long.parseLong(answers.readLine());
  }

  @Override
  public void close() {
    process.destroy();
  }

  /** Is the server: prints its port, and its heap for each line that it reads. */
  public static void main(String[] names) throws IOException {
    System.out.println(
        switch (names[0]) {
          case "bobbin" -> BobbinEcho.start();
          case "netty" -> NettyEcho.start();
          default -> throw new IllegalArgumentException("no such server: " + names[0]);
        });
    new BufferedReader(new InputStreamReader(System.in)).lines().forEach(line -> answer());
  }

  private static void answer() {
    System.out.println(Resources.heap());
  }
}
