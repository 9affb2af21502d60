package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnixSocketTest extends LoopTestBase {
  @TempDir private Path folder;

  private UnixDomainSocketAddress address() {
    return UnixDomainSocketAddress.of(folder.resolve("socket"));
  }

  @Generator
  private static Async<Void> serve(ServerSocketChannel server, int connections) throws IOException {
    for (int i = 0; i < connections; i++) {
      SocketChannel connection = Gen.yield(accept(server));
      Gen.yield(spawn(answer(connection)));
    }
    return Gen.done();
  }

  @Generator
  private static Async<Void> answer(SocketChannel accepted) throws IOException {
    try (SocketChannel connection = accepted) {
      String line = Gen.yieldFrom(StreamReader.of(connection).readLine());
      Gen.yield(write(connection, ByteBuffer.wrap(("hello " + line).getBytes(UTF_8))));
    }
    return Gen.done();
  }

  @Generator
  private Async<String> ask(String name) throws IOException {
    try (SocketChannel connection = (SocketChannel) Gen.yield(connect(address()))) {
      Gen.yield(write(connection, ByteBuffer.wrap((name + "\n").getBytes(UTF_8))));
      return Gen.done(Gen.<String>yieldFrom(StreamReader.of(connection).readLine()));
    }
  }

  @Test
  void tasks_talk_over_a_unix_domain_socket() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(address());
      loop.spawn("server", serve(server, 20));
      List<Task<String>> clients = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        clients.add(loop.spawn(ask("client " + i)));
      }
      loop.run();
      for (int i = 0; i < 20; i++) {
        assertThat(clients.get(i).result()).isEqualTo("hello client " + i);
      }
    }
  }

  @Test
  void an_address_where_nobody_listens_is_a_failure_of_the_connect() {
    assertThatThrownBy(() -> loop.run(ask("nobody"))).hasCauseInstanceOf(IOException.class);
  }
}
