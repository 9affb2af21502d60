package dev.bobbin.dispatch.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Gen.State;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.dispatch.workers.Outcome.Cancelled;
import dev.bobbin.dispatch.workers.Outcome.Failure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class DispatcherEndTest extends DispatcherTestBase {
  @ParameterizedTest
  @MethodSource("kinds")
  void shutdown_cancels_what_waits_and_interrupts_what_runs(WatchedThreads threads)
      throws Exception {
    var dispatcher = Dispatcher.workers(1, i -> newGated()).threads(threads).intoList();
    List.of("begun", "waiting", "waiting too").forEach(dispatcher::send);
    begun.acquireUninterruptibly();

    dispatcher.shutdownNow();
    dispatcher.close();

    assertThat(dispatcher.result()).hasSize(3);
    assertThat(dispatcher.result().get(0))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> assertThat(failure.exception()).isInstanceOf(InterruptedException.class));
    assertThat(dispatcher.result().subList(1, 3))
        .containsExactly(new Cancelled<>("waiting", 0), new Cancelled<>("waiting too", 0));
    threads.assertAllHaveEnded();
  }

  @Test
  void raise_shuts_down_and_throws() {
    IOException raised = new IOException("raised");
    var dispatcher = Dispatcher.workers(1, i -> newGated()).intoList();
    List.of("begun", "waiting").forEach(dispatcher::send);

    assertThatThrownBy(() -> dispatcher.raise(raised)).isSameAs(raised);

    assertThat(dispatcher.state()).isEqualTo(State.CLOSED);
    assertThat(dispatcher.result()).hasSize(2).contains(new Cancelled<>("waiting", 0));
  }

  @Test
  void failure_of_a_worker_that_is_closed_comes_out_of_close_and_the_future() {
    var dispatcher = Dispatcher.workers(1, i -> failingFinally()).intoList();
    dispatcher.send("item");

    assertThatThrownBy(dispatcher::close).hasMessage("from finally");
    assertThatThrownBy(() -> dispatcher.future().join()).hasRootCauseMessage("from finally");
    dispatcher.close();
  }

  @Generator
  private static Coroutine<String, String, Void> failingFinally() {
    try {
      Gen.yield();
      Gen.yield("value");
    } finally {
      Thread.currentThread().interrupt();
      if (Thread.interrupted()) {
        throw new IllegalStateException("from finally");
      }
    }
    return Gen.done();
  }

  @Test
  void threads_that_do_not_start_leave_nothing_behind() {
    WatchedThreads threads = WatchedThreads.platform();
    List<Thread> made = new ArrayList<>();
    var accumulator = endless();

    assertThatThrownBy(
            () ->
                Dispatcher.workers(3, i -> squaring())
                    .threads(task -> made.size() == 2 ? null : remember(made, threads, task))
                    .into(accumulator))
        .hasMessage("the thread factory returned null");

    threads.assertAllHaveEnded();
    assertThat(accumulator.state()).isEqualTo(State.CLOSED);
  }

  private static Thread remember(List<Thread> made, WatchedThreads threads, Runnable task) {
    made.add(threads.newThread(task));
    return made.get(made.size() - 1);
  }

  @Test
  void send_after_close_names_the_place_and_the_remedy() {
    var dispatcher = Dispatcher.workers(1, i -> squaring()).into(sum());
    dispatcher.close();

    assertThatThrownBy(() -> dispatcher.send(1))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("the dispatcher is closed, at ")
        .hasMessageContaining("send before closing, or make a new one")
        .cause()
        .hasStackTraceContaining("DispatcherEndTest.send_after_close_names");
  }
}
