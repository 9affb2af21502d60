package dev.bobbin.dispatch.loop;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Objects;

/** What takes several requests to do with sockets; generators to delegate to. */
public final class Sockets {

  private Sockets() {}

  /**
   * Looks the addresses of a host up by another thread, so that the loop does not block, and
   * connects to the first one that answers.
   *
   * <p>Raises {@link java.net.UnknownHostException} if there is no such host, and the failure of
   * the last address, with those of the others suppressed, if none answers.
   *
   * @param host the name of the host, or an address
   * @param port the port
   * @return a generator to delegate to, whose result is a connection in non-blocking mode
   */
  @Generator
  public static Async<SocketChannel> connect(String host, int port) throws IOException {
    Objects.requireNonNull(host, "the host is null");
    InetAddress[] addresses = Gen.yield(Requests.offload(() -> InetAddress.getAllByName(host)));
    IOException failure = null;
    for (InetAddress address : addresses) {
      try {
        Gen.mayThrow(IOException.class);
        SocketChannel connection =
            Gen.yield(Requests.connect(new InetSocketAddress(address, port)));
        return Gen.done(connection);
      } catch (IOException refused) {
        if (failure != null) {
          refused.addSuppressed(failure);
        }
        failure = refused;
      }
    }
    throw failure;
  }
}
