package dev.bobbin.dispatch.loop;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Objects;

/** Waits for a connection to a server. */
public final class AcceptOperation extends Operation {
  private final ServerSocketChannel server;

  /** Creates the request. */
  public AcceptOperation(ServerSocketChannel server) {
    this.server = Objects.requireNonNull(server, "the server is null");
  }

  @Override
  Wait begin(LoopTask<?> task) throws IOException {
    return task.loop().scheduler().poller.begin(new AcceptWait(task, server));
  }

  @Override
  public String toString() {
    return "accept(" + server + ")";
  }

  private static final class AcceptWait extends IoWait {

    AcceptWait(LoopTask<?> task, ServerSocketChannel server) {
      super(task, server, SelectionKey.OP_ACCEPT);
    }

    @Override
    Object attempt() throws IOException {
      SocketChannel connection = ((ServerSocketChannel) channel).accept();
      if (connection == null) {
        return NOT_YET;
      }
      connection.configureBlocking(false);
      return connection;
    }

    @Override
    String verb() {
      return "accept from";
    }
  }
}
