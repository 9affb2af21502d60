package dev.bobbin.samples.references.tasks;

import static dev.bobbin.samples.references.tasks.Sockets.accept;
import static dev.bobbin.samples.references.tasks.Sockets.connect;
import static dev.bobbin.samples.references.tasks.Sockets.receive;
import static dev.bobbin.samples.references.tasks.Sockets.send;
import static dev.bobbin.samples.references.tasks.SystemCalls.killTask;
import static dev.bobbin.samples.references.tasks.SystemCalls.newTask;
import static dev.bobbin.samples.references.tasks.SystemCalls.waitTask;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A server and its clients, all on one thread. */
public class EchoServer {
  private final int clients;
  private final Set<String> echoes = new TreeSet<>();

  EchoServer(int clients) {
    this.clients = clients;
  }

  // snippet: server
  @Generator
  static Coroutine<SystemCall, Object, Void> server(ServerSocketChannel channel)
      throws IOException {
    try (channel) {
      while (true) {
        SocketChannel client = Gen.yieldFrom(accept(channel));
        Gen.yield(newTask(echo(client)));
      }
    } finally {
      System.out.println("The server is shut down");
    }
  }

  @Generator
  static Coroutine<SystemCall, Object, Void> echo(SocketChannel channel) throws IOException {
    try (channel) {
      String text = Gen.yieldFrom(receive(channel));
      while (!text.isEmpty()) {
        Gen.yieldFrom(send(channel, "echo of " + text));
        text = Gen.yieldFrom(receive(channel));
      }
    }
    return Gen.done();
  }

  // end

  // snippet: client
  @Generator
  Coroutine<SystemCall, Object, Void> client(SocketAddress address, int number) throws IOException {
    try (SocketChannel channel = connect(address)) {
      for (int line = 1; line <= 3; line++) {
        Gen.yieldFrom(send(channel, "client " + number + " line " + line));
        echoes.add(Gen.yieldFrom(receive(channel)));
      }
    }
    return Gen.done();
  }

  // end

  // snippet: main
  @Generator
  Coroutine<SystemCall, Object, Void> main(ServerSocketChannel channel) throws IOException {
    int server = Gen.<Integer>yield(newTask(server(channel)));
    List<Integer> tasks = new ArrayList<>();
    for (int number = 1; number <= clients; number++) {
      tasks.add(Gen.<Integer>yield(newTask(client(channel.getLocalAddress(), number))));
    }
    for (int client : tasks) {
      Gen.yield(waitTask(client));
    }
    Gen.yield(killTask(server));
    return Gen.done();
  }

  // end

  /** Runs the server until all clients have what they came for. */
  public static void run(int clients) throws IOException {
    EchoServer demo = new EchoServer(clients);
    demo.serve();
    System.out.println(clients + " clients have received " + demo.echoes.size() + " lines");
    demo.echoes.stream().limit(3).forEach(System.out::println);
  }

  void serve() throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), clients);
    channel.configureBlocking(false);
    try (Channels channels = Channels.open()) {
      Scheduler scheduler = new Scheduler(new Timers(), channels);
      scheduler.start(main(channel));
      scheduler.run();
    }
  }
}
