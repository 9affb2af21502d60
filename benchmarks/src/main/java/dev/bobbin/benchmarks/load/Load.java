package dev.bobbin.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What is no benchmark of JMH: many connections, and a loop that is used for long. */
public final class Load {

  private Load() {}

  /**
   * Runs {@code connections SERVER IDLE BUSY SECONDS}, {@code churn MINUTES}, or {@code waiting
   * TASKS}, and prints what came out; returns whether it is one of these.
   */
  public static boolean run(List<String> arguments) throws IOException {
    switch (arguments.get(0)) {
      case "connections" ->
          connections(
              arguments.get(1), number(arguments, 2), number(arguments, 3), number(arguments, 4));
      case "churn" ->
          new Churn(System.out::println).run(number(arguments, 1), Duration.ofMinutes(1));
      case "waiting" -> WaitingTasks.print(number(arguments, 1), System.out::println);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static int number(List<String> arguments, int index) {
    return Integer.parseInt(arguments.get(index));
  }

  private static void connections(String name, int idle, int busy, int seconds) throws IOException {
    try (EchoProcess server = new EchoProcess(name)) {
      long before = server.heap();
      Connections clients = new Connections(server.port());
      Latencies latencies =
          clients.run(
              idle, busy, Duration.ofSeconds(seconds), () -> held(server, before, idle + busy));
      System.out.printf(
          Locale.ROOT, "%s, %,d idle and %,d busy connections: %s%n", name, idle, busy, latencies);
    }
  }

  private static void held(EchoProcess server, long before, int connections) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%,d bytes of heap for each connection of the server%n",
        (server.heap() - before) / connections);
  }
}
