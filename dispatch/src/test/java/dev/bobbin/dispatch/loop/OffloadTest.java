package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OffloadTest extends LoopTestBase {

  @Generator
  private static Coroutine<Request, Object, Object> yielding(Request request) {
    Object outcome = Gen.yield(request);
    return Gen.returns(outcome);
  }

  @Generator
  private Coroutine<Request, Object, Void> opening(CountDownLatch gate) {
    Gen.yield(checkpoint());
    gate.countDown();
    return Gen.done();
  }

  @Test
  void work_that_blocks_is_done_by_another_thread_while_the_loop_goes_on() {
    CountDownLatch gate = new CountDownLatch(1);
    Request blocking =
        offload(
            () -> {
              gate.await();
              return Thread.currentThread();
            });
    Task<Object> task = loop.spawn(yielding(blocking));
    loop.spawn(opening(gate));

    loop.run();

    assertThat(task.result()).isNotSameAs(Thread.currentThread()).isInstanceOf(Thread.class);
    assertThat(loop.run(yielding(blocking))).isInstanceOf(Thread.class);
  }

  @Test
  void its_failure_is_raised_as_it_is() {
    IOException failure = new IOException("no disk");

    assertThatThrownBy(
            () ->
                loop.run(
                    yielding(
                        offload(
                            () -> {
                              throw failure;
                            }))))
        .hasCause(failure);
  }

  @Test
  void a_host_is_looked_up_and_connected_to() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String host = server.getInetAddress().getHostAddress();

      SocketChannel connection = loop.run(Sockets.connect(host, server.getLocalPort()));

      assertThat(connection.isConnected()).isTrue();
      assertThat(connection.isBlocking()).isFalse();
      connection.close();
    }
  }

  @Test
  void a_host_that_is_not_there_or_does_not_answer_fails() throws IOException {
    ServerSocket gone = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    gone.close();
    String host = InetAddress.getLoopbackAddress().getHostAddress();

    assertThatThrownBy(() -> loop.run(Sockets.connect(host, gone.getLocalPort())))
        .hasCauseInstanceOf(ConnectException.class);
    assertThatThrownBy(() -> loop.run(Sockets.connect("nowhere.invalid", 1)))
        .hasCauseInstanceOf(UnknownHostException.class)
        .hasMessageContaining("nowhere.invalid");
  }
}
