package dev.bobbin.samples.references.pipelines;

import static dev.bobbin.samples.net.ObjectStreams.receiveFrom;
import static dev.bobbin.samples.net.ObjectStreams.sendTo;
import static dev.bobbin.samples.references.pipelines.LogPipeline.parse;
import static dev.bobbin.samples.references.pipelines.NotFound.notFound;

import dev.bobbin.Gen;
import dev.bobbin.samples.net.Loopback;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A pipeline in two parts: what the first one yields goes to the second one as bytes. */
public final class SerializedStream {

  private SerializedStream() {}

  /** Counts what is not found, behind a pipe and behind a socket. */
  public static void run(List<String> lines)
      throws IOException, ClassNotFoundException, InterruptedException {
    overPipe(lines);
    overSocket(lines);
  }

  // snippet: overPipe
  private static void overPipe(List<String> lines)
      throws IOException, ClassNotFoundException, InterruptedException {
    PipedOutputStream out = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(out);
    Thread first = Loopback.start(() -> sendTo(out, notFound(parse(lines))));
    System.out.println("Over a pipe: " + requests(receiveFrom(in, LogEntry.class)));
    first.join();
  }

  // end

  // snippet: overSocket
  private static void overSocket(List<String> lines)
      throws IOException, ClassNotFoundException, InterruptedException {
    try (ServerSocket server = Loopback.listen()) {
      Thread first = Loopback.start(() -> serve(server, notFound(parse(lines))));
      try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
        var entries = receiveFrom(socket.getInputStream(), LogEntry.class);
        System.out.println("Over a socket: " + requests(entries));
      }
      first.join();
    }
  }

  private static void serve(ServerSocket server, Gen<LogEntry> entries) throws IOException {
    try (Socket client = server.accept()) {
      sendTo(client.getOutputStream(), entries);
    }
  }

  // end

  private static Map<String, Integer> requests(Gen<LogEntry> entries) {
    Map<String, Integer> counts = new TreeMap<>();
    entries.forEachRemaining(entry -> counts.merge(entry.request(), 1, Integer::sum));
    return counts;
  }
}
