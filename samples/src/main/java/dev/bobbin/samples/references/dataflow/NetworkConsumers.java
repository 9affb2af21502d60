package dev.bobbin.samples.references.dataflow;

import static dev.bobbin.samples.net.ObjectStreams.receiveFrom;
import static dev.bobbin.samples.net.ObjectStreams.sender;
import static dev.bobbin.samples.references.dataflow.CoBroadcast.broadcast;
import static dev.bobbin.samples.references.dataflow.CoPipe.grep;

import dev.bobbin.Coroutine;
import dev.bobbin.samples.net.Loopback;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A broadcast to consumers that are reached by sockets. */
public final class NetworkConsumers {

  private NetworkConsumers() {}

  // snippet: run
  /** Sends each consumer the lines with its pattern, and prints what they have received. */
  public static void run(List<String> lines, List<String> patterns) throws IOException {
    List<Coroutine<Void, String, Void>> filters = new ArrayList<>();
    List<CompletableFuture<List<String>>> received = new ArrayList<>();
    for (String pattern : patterns) {
      ServerSocket consumer = Loopback.listen();
      received.add(consume(consumer));
      Socket socket = new Socket(consumer.getInetAddress(), consumer.getLocalPort());
      filters.add(grep(pattern, sender(socket.getOutputStream())));
    }
    var broadcaster = broadcast(filters);
    lines.forEach(broadcaster::send);
    broadcaster.close();
    for (int i = 0; i < patterns.size(); i++) {
      List<String> result = received.get(i).join();
      System.out.println(patterns.get(i) + ": received " + result.size() + " lines, the last is");
      System.out.println("    " + (result.isEmpty() ? "missing" : result.get(result.size() - 1)));
    }
  }

  private static CompletableFuture<List<String>> consume(ServerSocket consumer) {
    CompletableFuture<List<String>> received = new CompletableFuture<>();
    Loopback.start(
        () -> {
          try (consumer;
              Socket socket = consumer.accept()) {
            received.complete(receiveFrom(socket.getInputStream(), String.class).toList());
          } finally {
            received.completeExceptionally(new IOException("the consumer has failed"));
          }
        });
    return received;
  }
  // end
}
