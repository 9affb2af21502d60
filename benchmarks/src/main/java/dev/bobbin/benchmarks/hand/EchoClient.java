package dev.bobbin.benchmarks.hand;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A client that sends, and waits until it has all back. */
public final class EchoClient {
  private static final int SIZE = 32;

  private final DataInputStream input;
  private final OutputStream output;
  private final byte[] message = new byte[SIZE];

  /** Connects to a server of this machine. */
  public EchoClient(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    input = new DataInputStream(socket.getInputStream());
    output = socket.getOutputStream();
  }

  /** Returns how many bytes came back. */
  public long roundTrips(int count) throws IOException {
    long bytes = 0;
    for (int i = 0; i < count; i++) {
      output.write(message);
      input.readFully(message);
      bytes += message.length;
    }
    return bytes;
  }
}
