package dev.bobbin.dispatch.loop;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Objects;

/** Connects to a server; a connection that does not come about is closed. */
final class ConnectRequest extends Request {
  private final SocketAddress address;

  ConnectRequest(SocketAddress address) {
    this.address = Objects.requireNonNull(address, "the address is null");
  }

  @Override
  Wait begin(Task<?> task, Waiter waiter) throws IOException {
    if (address instanceof InetSocketAddress internet && internet.isUnresolved()) {
      throw new UnknownHostException(internet.getHostString());
    }
    SocketChannel connection = open();
    try {
      connection.configureBlocking(false);
      connection.connect(address);
      return task.loop().poller.begin(new ConnectWait(waiter, connection, address));
    } catch (Throwable failure) {
      connection.close();
      throw failure;
    }
  }

  private SocketChannel open() throws IOException {
    return address instanceof UnixDomainSocketAddress
        ? SocketChannel.open(StandardProtocolFamily.UNIX)
        : SocketChannel.open();
  }

  @Override
  public String toString() {
    return "connect(" + address + ")";
  }

  private static final class ConnectWait extends IoWait {
    private final SocketAddress address;

    ConnectWait(Waiter waiter, SocketChannel connection, SocketAddress address) {
      super(waiter, connection, SelectionKey.OP_CONNECT);
      this.address = address;
    }

    @Override
    Object attempt() throws IOException {
      return ((SocketChannel) channel).finishConnect() ? channel : NOT_YET;
    }

    @Override
    void abandoned(Throwable why) {
      try {
        channel.close();
      } catch (IOException e) {
        why.addSuppressed(e);
      }
    }

    @Override
    String verb() {
      return "connect to " + address + " by";
    }
  }
}
