package dev.bobbin.benchmarks.hand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** An echo server with a thread for its only connection. */
public final class BlockingEcho {

  private BlockingEcho() {}

  /** Starts a server; returns its port. */
  public static int start() throws IOException {
    ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(() -> serve(server), "echo by hand");
    thread.setDaemon(true);
    thread.start();
    return server.getLocalPort();
  }

  private static void serve(ServerSocket server) {
    try (Socket connection = server.accept()) {
      connection.setTcpNoDelay(true);
      byte[] buffer = new byte[1024];
      int count = connection.getInputStream().read(buffer);
      while (count >= 0) {
        connection.getOutputStream().write(buffer, 0, count);
        count = connection.getInputStream().read(buffer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
