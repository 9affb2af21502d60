package dev.bobbin.dispatch.loop;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Objects;

/** Waits for a connection to a server. */
final class AcceptRequest extends Request {
  private final ServerSocketChannel server;

  /** Creates the request. */
  AcceptRequest(ServerSocketChannel server) {
    this.server = Objects.requireNonNull(server, "the server is null");
  }

  @Override
  Wait begin(Task<?> task, Waiter waiter) throws IOException {
    return task.loop().poller.begin(new AcceptWait(waiter, server));
  }

  @Override
  public String toString() {
    return "accept(" + server + ")";
  }

  private static final class AcceptWait extends IoWait {

    AcceptWait(Waiter waiter, ServerSocketChannel server) {
      super(waiter, server, SelectionKey.OP_ACCEPT);
    }

    @Override
    Object attempt() throws IOException {
      SocketChannel connection = ((ServerSocketChannel) channel).accept();
      if (connection == null) {
        return NOT_YET;
      }
      try {
        connection.configureBlocking(false);
        return connection;
      } catch (Throwable failure) {
        connection.close();
        throw failure;
      }
    }

    @Override
    String verb() {
      return "accept from";
    }
  }
}
