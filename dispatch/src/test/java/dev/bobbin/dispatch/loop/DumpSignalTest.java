package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Watchdog.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no signals that a program can be sent")
class DumpSignalTest {
  private final BlockingQueue<String> dumps = new LinkedBlockingQueue<>();

  @Generator
  private static Async<Void> sleeper(CountDownLatch begun) {
    begun.countDown();
    Gen.yield(sleep(Duration.ofHours(1)));
    return Gen.done();
  }

  private static void send(String signal) throws Exception {
    String pid = Long.toString(ProcessHandle.current().pid());
    assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
  }

  private String nextDump() throws InterruptedException {
    return dumps.poll(30, TimeUnit.SECONDS);
  }

  @Test
  void a_signal_tells_what_the_tasks_of_each_loop_wait_for() throws Exception {
    LoopGroup group = LoopGroup.start(2);
    try (group;
        DumpSignal outer = DumpSignal.on("USR2", group.loops().get(0), dumps::add)) {
      CountDownLatch begun = new CountDownLatch(1);
      group.loops().get(0).submit(sleeper(begun));
      begun.await();
      try (DumpSignal inner = DumpSignal.on("USR2", group.loops().get(1), dumps::add)) {
        send("USR2");
        assertThat(nextDump()).contains("bobbin-loop-0").contains("waits for another PT");
        assertThat(nextDump()).contains("bobbin-loop-1");
        assertThat(inner).isNotNull();
      }
      send("USR2");
      assertThat(nextDump()).contains("bobbin-loop-0");
      assertThat(outer).isNotNull();
    }
    assertThat(dumps).isEmpty();
  }

  @Test
  void a_signal_that_the_jvm_needs_or_that_does_not_exist_is_refused() {
    try (EventLoop loop = new EventLoop()) {
      assertThatThrownBy(() -> DumpSignal.on("SEGV", loop, dumps::add))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("SEGV");
      assertThatThrownBy(() -> DumpSignal.on("NONE", loop, dumps::add))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("NONE");
    }
  }
}
