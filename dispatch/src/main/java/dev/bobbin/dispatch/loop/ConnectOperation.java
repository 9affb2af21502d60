package dev.bobbin.dispatch.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Objects;

/** Connects to a server; a connection that does not come about is closed. */
public final class ConnectOperation extends Operation {
  private final SocketAddress address;

  /** Creates the request. */
  public ConnectOperation(SocketAddress address) {
    this.address = Objects.requireNonNull(address, "the address is null");
  }

  @Override
  Wait begin(LoopTask<?> task) throws IOException {
    SocketChannel connection = SocketChannel.open();
    try {
      connection.configureBlocking(false);
      connection.connect(address);
      return task.loop().scheduler().poller.begin(new ConnectWait(task, connection, address));
    } catch (Throwable failure) {
      connection.close();
      throw failure;
    }
  }

  @Override
  public String toString() {
    return "connect(" + address + ")";
  }

  private static final class ConnectWait extends IoWait {
    private final SocketAddress address;

    ConnectWait(LoopTask<?> task, SocketChannel connection, SocketAddress address) {
      super(task, connection, SelectionKey.OP_CONNECT);
      this.address = address;
    }

    @Override
    Object attempt() throws IOException {
      return ((SocketChannel) channel).finishConnect() ? channel : NOT_YET;
    }

    @Override
    boolean withdraw(Throwable why) {
      super.withdraw(why);
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return true;
    }

    @Override
    String verb() {
      return "connect to " + address + " by";
    }
  }
}
