package dev.bobbin.dispatch.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Gen.State;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class ThreadedEndTest extends ThreadedTestBase {
  @ParameterizedTest
  @MethodSource("kinds")
  void shutdown_interrupts_the_target_and_keeps_what_is_queued(WatchedThreads threads)
      throws Exception {
    var threaded = Threaded.of(gated(), 4, threads);
    sendAndEnter(threaded, "first");
    threaded.send("second");

    threaded.shutdownNow();

    threads.awaitAll();
    assertThat(threaded.unsent()).containsExactly("second");
    assertThatThrownBy(threaded::close).isInstanceOf(InterruptedException.class);
    assertThat(threaded.state()).isEqualTo(State.CLOSED);
  }

  @Test
  void interrupt_of_a_shutdown_does_not_reach_the_finally_of_the_target() throws Exception {
    var threaded = Threaded.of(interruptIgnoring());
    sendAndEnter(threaded, "first");

    threaded.shutdownNow();
    threaded.close();

    assertThat(seen).containsExactly("interrupted", "closed, interrupted: false");
  }

  @Generator
  private Coroutine<Void, Object, Void> interruptIgnoring() {
    try {
      Gen.yield();
      entered.countDown();
      awaitInterrupt();
      Gen.yield();
    } finally {
      seen.add("closed, interrupted: " + Thread.currentThread().isInterrupted());
    }
    return Gen.done();
  }

  private void awaitInterrupt() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      seen.add("interrupted");
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void interrupted_sender_hands_nothing_over_and_stays_interrupted() throws Exception {
    var threaded = Threaded.of(gated(), 1, WatchedThreads.platform());
    sendAndEnter(threaded, "first");
    threaded.send("second");

    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> threaded.send("third"))
        .isInstanceOf(InterruptedSendException.class)
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    gate.countDown();
    threaded.close();
    assertThat(seen).containsExactly("first", "second");
  }

  @Test
  void interrupted_close_shuts_down_and_still_waits() throws Exception {
    WatchedThreads threads = WatchedThreads.platform();
    var threaded = Threaded.of(gated(), 4, threads);
    sendAndEnter(threaded, "first");
    threaded.send("second");

    Thread.currentThread().interrupt();

    assertThatThrownBy(threaded::close).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    threads.assertAllHaveEnded();
    assertThat(threaded.unsent()).containsExactly("second");
  }

  @Test
  void send_after_close_names_the_place_and_the_remedy() {
    var threaded = Threaded.of(recorder());
    threaded.close();

    assertThatThrownBy(() -> threaded.send("late"))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("the threaded coroutine is closed, at")
        .hasMessageContaining("send before closing")
        .cause()
        .hasMessage("closed here");
  }

  @Test
  void target_that_closes_its_own_thread_is_refused() throws Exception {
    AtomicReference<Threaded<Object, ?>> itself = new AtomicReference<>();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    var threaded = Threaded.of(applying(() -> keep(thrown, itself.get()::close)));
    itself.set(threaded);

    threaded.send("item");
    threaded.close();

    assertThat(thrown.get())
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("close() is called by a worker of the threaded coroutine itself");
  }

  @Test
  void threads_that_do_not_start_leave_nothing_behind() {
    var target = recorder();

    assertThatThrownBy(() -> Threaded.of(target, 1, task -> null))
        .hasMessageContaining("the thread factory returned null");

    Threaded.of(target).close();
  }
}
