package dev.bobbin.dispatch.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A server with very many connections at once; {@code -Dbobbin.dispatch.connections=10000} tells
 * how many.
 */
@ExtendWith(Watchdog.class)
class EchoTest {
  private static final int CONNECTIONS = Integer.getInteger("bobbin.dispatch.connections", 1_000);
  private static final int MESSAGES = 100;

  @Test
  void no_message_is_lost_or_mixed_up() throws Exception {
    try (ServerSocketChannel socket = listen();
        EventLoop loop = new EventLoop()) {
      Process clients = startClients(socket.socket().getLocalPort());
      EchoServer server = new EchoServer(socket, CONNECTIONS);

      loop.run(server.serve());

      String[] report = new String(clients.getInputStream().readAllBytes()).trim().split(" ");
      assertThat(clients.waitFor()).isZero();
      System.out.printf(
          "%d connections, %s messages and %s bytes echoed in %s ms%n",
          server.mostOpen, report[0], report[1], report[2]);
      assertThat(server.mostOpen).isEqualTo(CONNECTIONS);
      assertThat(server.open).isZero();
      assertThat(Long.parseLong(report[0])).isEqualTo((long) CONNECTIONS * MESSAGES);
      assertThat(server.bytes).isEqualTo(Long.parseLong(report[1]));
    }
  }

  private static ServerSocketChannel listen() throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return ServerSocketChannel.open().bind(anyPort, 4_096);
  }

  private static Process startClients(int port) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath(),
            EchoClients.class.getName(),
            "" + port,
            "" + CONNECTIONS,
            "" + MESSAGES);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** All that this JVM has, on whichever path. */
  private static String classPath() {
    String tests = Path.of(System.getProperty("basedir", "."), "target", "test-classes").toString();
    return Stream.of(
            System.getProperty("java.class.path"), System.getProperty("jdk.module.path"), tests)
        .filter(path -> path != null && !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
