package dev.bobbin.dispatch.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.awt.GraphicsEnvironment;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A loop in the threads of well-known libraries. */
@ExtendWith(Watchdog.class)
class HostsTest {

  @Test
  void tasks_run_in_an_event_loop_of_netty() throws Exception {
    MultiThreadIoEventLoopGroup netty =
        new MultiThreadIoEventLoopGroup(
            1, (ThreadFactory) work -> new Thread(work, "netty"), NioIoHandler.newFactory());
    try {
      HostedTest.runsEverythingOn(netty.next(), "netty");
    } finally {
      netty.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
  }

  @Test
  void tasks_run_in_a_context_of_vertx() throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      Context context = vertx.getOrCreateContext();
      HostedTest.runsEverythingOn(
          work -> context.runOnContext(nothing -> work.run()), "vert.x-eventloop-thread");
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
  }

  /** There is a queue of events, and a thread for it, without any display, too. */
  @Test
  void tasks_run_in_the_event_dispatch_thread_of_swing() throws Exception {
    HostedTest.runsEverythingOn(SwingUtilities::invokeLater, "AWT-EventQueue");

    CompletableFuture<Boolean> onEventThread = new CompletableFuture<>();
    SwingUtilities.invokeLater(() -> onEventThread.complete(GraphicsEnvironment.isHeadless()));
    assertThat(onEventThread.get(30, TimeUnit.SECONDS)).isEqualTo(GraphicsEnvironment.isHeadless());
  }
}
