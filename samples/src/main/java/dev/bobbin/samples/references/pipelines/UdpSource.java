package dev.bobbin.samples.references.pipelines;

import static dev.bobbin.samples.references.pipelines.LogPipeline.parse;
import static dev.bobbin.samples.references.pipelines.NotFound.notFound;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.samples.logs.AccessLogs;
import dev.bobbin.samples.net.Loopback;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;

/** Datagrams as the source of a pipeline. */
public final class UdpSource {
  private static final int LARGEST = 2048;
  private static final int MESSAGES = 20;
  private static final String END = ".";

  private UdpSource() {}

  // snippet: messages
  @Generator
  static Gen<String> messages(DatagramSocket socket) throws IOException {
    try (socket) {
      while (true) {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        socket.receive(packet);
        Gen.yield(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
      }
    } finally {
      System.out.println("The socket is closed");
    }
  }

  @Generator
  static <T> Gen<T> until(T end, Gen<T> source) {
    try (source) {
      for (T item : source) {
        if (item.equals(end)) {
          return Gen.done();
        }
        Gen.yield(item);
      }
    }
    return Gen.done();
  }

  // end

  // snippet: run
  /** Prints what was not found, according to the messages that come in. */
  public static void run() throws IOException, InterruptedException {
    DatagramSocket socket = Loopback.receive();
    SocketAddress address = socket.getLocalSocketAddress();
    Thread sender = Loopback.start(() -> send(address));
    for (LogEntry entry : notFound(parse(until(END, messages(socket))))) {
      System.out.println(entry);
    }
    sender.join();
  }

  // end

  private static void send(SocketAddress address) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      for (String line : AccessLogs.lines().subList(0, MESSAGES)) {
        send(line, socket, address);
      }
      send(END, socket, address);
    }
  }

  static void send(String text, DatagramSocket socket, SocketAddress address) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    socket.send(new DatagramPacket(bytes, bytes.length, address));
  }
}
