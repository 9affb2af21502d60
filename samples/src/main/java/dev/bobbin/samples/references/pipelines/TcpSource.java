package dev.bobbin.samples.references.pipelines;

import static dev.bobbin.itertools.Itertools.islice;
import static dev.bobbin.samples.references.pipelines.LogPipeline.parse;
import static dev.bobbin.samples.references.pipelines.NotFound.notFound;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.samples.logs.AccessLogs;
import dev.bobbin.samples.net.Loopback;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Connections of a server as the source of a pipeline. */
public final class TcpSource {
  private static final int CLIENTS = 3;
  private static final int LINES_EACH = 15;

  private TcpSource() {}

  // snippet: connections
  @Generator
  static Gen<Socket> connections(ServerSocket server) throws IOException {
    try (server) {
      while (true) {
        // Stays open until the next one is asked for.
        try (Socket connection = server.accept()) {
          Gen.yield(connection);
        }
      }
    } finally {
      System.out.println("The server is shut down");
    }
  }

  @Generator
  static Gen<String> lines(Gen<Socket> connections) throws IOException {
    for (Socket connection : connections) {
      var in = new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8);
      Gen.yieldFrom(new BufferedReader(in).lines());
    }
    return Gen.done();
  }

  // end

  // snippet: run
  /** Prints what was not found, according to the lines that clients send. */
  public static void run() throws IOException, InterruptedException {
    ServerSocket server = Loopback.listen();
    var address = new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    Thread clients = Loopback.start(() -> report(address));
    try (Gen<Socket> first = islice(connections(server), CLIENTS)) {
      for (LogEntry entry : notFound(parse(lines(first)))) {
        System.out.println(entry);
      }
    }
    clients.join();
  }

  // end

  private static void report(InetSocketAddress server) throws IOException {
    List<String> log = AccessLogs.lines();
    for (int i = 0; i < CLIENTS; i++) {
      List<String> part = log.subList(i * LINES_EACH, (i + 1) * LINES_EACH);
      try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
        String text = String.join("\n", part) + "\n";
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
