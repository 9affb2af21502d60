package dev.bobbin.samples.net;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Sockets that only this machine reaches, on ports that are free. */
public final class Loopback {
  /** So that a program whose other side has failed ends, in milliseconds. */
  private static final int PATIENCE = 30_000;

  private static final int BACKLOG = 50;

  private Loopback() {}

  /** What is done in a thread of its own. */
  @FunctionalInterface
  public interface Action {
    /** Does it. */
    void run() throws Exception;
  }

  /** Returns a socket that accepts connections. */
  public static ServerSocket listen() throws IOException {
    ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    server.setSoTimeout(PATIENCE);
    return server;
  }

  /** Returns a socket that receives datagrams. */
  public static DatagramSocket receive() throws IOException {
    DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    socket.setSoTimeout(PATIENCE);
    return socket;
  }

  /** Starts a thread. */
  public static Thread start(Action action) {
    Thread thread =
        new Thread(
            () -> {
              try {
                action.run();
              } catch (Exception failure) {
                throw new IllegalStateException("the other side has failed", failure);
              }
            });
    thread.start();
    return thread;
  }
}
