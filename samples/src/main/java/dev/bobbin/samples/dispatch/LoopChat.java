package dev.bobbin.samples.dispatch;

import static dev.bobbin.dispatch.loop.Requests.connect;
import static dev.bobbin.dispatch.loop.Requests.join;
import static dev.bobbin.dispatch.loop.Requests.put;
import static dev.bobbin.dispatch.loop.Requests.spawn;
import static dev.bobbin.dispatch.loop.Requests.take;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.Channel;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.Task;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A chat server and three clients, each with cues and what to say on them. */
public final class LoopChat {
  private static final String LEAVE = "";

  private static final Map<String, String> ADA =
      Map.of("* cyd is here", "hello", "cyd: good morning", "bye", "ada: bye", LEAVE);
  private static final Map<String, String> BOB =
      Map.of("ada: hello", "hi ada", "* ada has left", "bye, too", "bob: bye, too", LEAVE);
  private static final Map<String, String> CYD =
      Map.of("bob: hi ada", "good morning", "* bob has left", LEAVE);

  /** What each client has read. */
  private final Map<String, List<String>> transcripts = new TreeMap<>();

  /** Gets an item when a client has come in. */
  private final Channel<String> arrivals = Channel.of("arrivals", 3);

  private LoopChat() {}

  @Generator
  private Async<Void> client(SocketAddress server, String name, Map<String, String> cues)
      throws IOException {
    List<String> transcript = transcripts.computeIfAbsent(name, key -> new ArrayList<>());
    SocketChannel connection = Gen.yield(connect(server));
    try (Lines lines = new Lines(connection)) {
      Gen.yieldFrom(lines.send(name));
      String said = null;
      while (!LEAVE.equals(said)) {
        String line = Gen.yieldFrom(lines.next());
        transcript.add(line);
        if (line.equals("* " + name + " is here")) {
          Gen.yield(put(arrivals, name));
        }
        said = cues.get(line);
        if (said != null && !said.equals(LEAVE)) {
          Gen.yieldFrom(lines.send(said));
        }
      }
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> talk(ServerSocketChannel server) throws IOException {
    SocketAddress address = server.getLocalAddress();
    Task<Void> serving = Gen.yield(spawn("server", new ChatServer().serve(server)));
    List<Task<Void>> clients = new ArrayList<>();
    for (var client :
        List.of(Map.entry("ada", ADA), Map.entry("bob", BOB), Map.entry("cyd", CYD))) {
      String name = client.getKey();
      Task<Void> task =
          Gen.yield(spawn(name, Coroutine.of(() -> client(address, name, client.getValue()))));
      clients.add(task);
      Gen.yield(take(arrivals));
    }
    for (Task<Void> client : clients) {
      Gen.yield(join(client));
    }
    serving.cancel();
    return Gen.done();
  }

  /** Prints what each client has read. */
  public static void run() throws IOException {
    LoopChat demo = new LoopChat();
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (ServerSocketChannel server = ServerSocketChannel.open().bind(anyPort);
        EventLoop loop = new EventLoop()) {
      loop.run(demo.talk(server));
    }
    demo.transcripts.forEach(LoopChat::print);
  }

  private static void print(String name, List<String> transcript) {
    System.out.println(name + " has read:");
    transcript.forEach(line -> System.out.println("  " + line));
  }
}
