package dev.bobbin.dispatch.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Gen.State;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThreadedFailureTest extends ThreadedTestBase {
  @Generator
  private Coroutine<Void, Object, String> endingAt(int count, Exception failure) throws Exception {
    for (int i = 0; i < count; i++) {
      seen.add(Gen.yield());
    }
    if (failure != null) {
      throw failure;
    }
    return Gen.returns("enough");
  }

  @Test
  void failure_reaches_the_next_send_once_and_the_future() throws Exception {
    IOException failure = new IOException("broken");
    var threaded = Threaded.of(endingAt(1, failure));
    threaded.send("item");
    assertThatThrownBy(() -> threaded.future().get())
        .isInstanceOf(ExecutionException.class)
        .hasCause(failure);

    assertThatThrownBy(() -> threaded.send("next")).isSameAs(failure);
    assertThatThrownBy(() -> threaded.send("later"))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("ended by a failure")
        .hasCause(failure);
    threaded.close();
    assertThat(threaded.result()).isNull();
    assertThat(threaded.state()).isEqualTo(State.CLOSED);
  }

  @Test
  void failure_that_no_send_has_met_comes_out_of_close_once() throws Exception {
    IllegalStateException failure = new IllegalStateException("broken");
    var threaded = Threaded.of(endingAt(1, failure));
    threaded.send("item");

    assertThatThrownBy(threaded::close).isSameAs(failure);
    threaded.close();
  }

  @Test
  void failure_wakes_a_sender_that_waits() throws Exception {
    var threaded = Threaded.of(failingBehindTheGate(), 1, WatchedThreads.platform());
    sendAndEnter(threaded, "first");
    threaded.send("second");
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread sender = new Thread(() -> keep(thrown, () -> threaded.send("third")));
    sender.start();
    awaitWaiting(sender);

    gate.countDown();
    sender.join();

    assertThat(thrown.get()).hasMessage("broken");
    threaded.close();
    assertThat(threaded.unsent()).containsExactly("second");
  }

  @Generator
  private Coroutine<Void, Object, Void> failingBehindTheGate() throws InterruptedException {
    Gen.yield();
    entered.countDown();
    gate.await();
    throw new IllegalStateException("broken");
  }

  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING || !isPutting(thread)) {
      WatchedThreads.letOthersRun();
    }
  }

  private static boolean isPutting(Thread thread) {
    return Stream.of(thread.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals(WorkerQueues.class.getName()));
  }

  @Test
  void return_reaches_the_next_send_as_that_of_a_generator() throws Exception {
    var threaded = Threaded.of(endingAt(1, null));
    threaded.send("item");
    assertThat(threaded.future().get()).isEqualTo("enough");

    assertThatThrownBy(() -> threaded.send("next"))
        .isInstanceOfSatisfying(
            StopIteration.class, stop -> assertThat(stop.value()).isEqualTo("enough"));
    assertThatThrownBy(() -> threaded.send("later"))
        .isInstanceOfSatisfying(StopIteration.class, stop -> assertThat(stop.value()).isNull());
    threaded.close();
    assertThat(threaded.result()).isEqualTo("enough");
    assertThat(seen).containsExactly("item");
  }

  @Test
  void items_behind_a_return_are_kept_and_close_says_so_once() throws Exception {
    var threaded = Threaded.of(returningBehindTheGate());
    sendAndEnter(threaded, "first");
    threaded.send("second");
    threaded.send("third");
    gate.countDown();

    assertThatThrownBy(threaded::close)
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("the last 2 items; unsent() has them");
    threaded.close();
    assertThat(threaded.unsent()).containsExactly("second", "third");
    assertThat(threaded.counters().cancelled()).isEqualTo(2);
  }

  @Generator
  private Coroutine<Void, Object, Void> returningBehindTheGate() throws InterruptedException {
    Gen.yield();
    entered.countDown();
    gate.await();
    return Gen.done();
  }

  @Test
  void item_that_the_target_did_not_wait_for_is_kept() throws Exception {
    var threaded = Threaded.of(endingAt(0, null));
    threaded.send("item");

    assertThatThrownBy(threaded::close).hasMessageContaining("the last 1 item; unsent() has it");
    assertThat(threaded.unsent()).containsExactly("item");
  }

  @Test
  void exception_is_raised_behind_what_was_sent_before() {
    var threaded = Threaded.of(catching());

    threaded.send("before");
    threaded.raise(new IOException("raised"));
    threaded.send("behind");
    threaded.close();

    assertThat(seen).containsExactly("before", "caught raised", "behind");
  }

  @Generator
  private Coroutine<Void, Object, Void> catching() {
    while (true) {
      try {
        Gen.mayThrow(IOException.class);
        seen.add(Gen.yield());
      } catch (IOException raised) {
        seen.add("caught " + raised.getMessage());
      }
    }
  }

  @Test
  void exception_that_came_too_late_to_be_raised_comes_out() throws Exception {
    var threaded = Threaded.of(returningBehindTheGate());
    sendAndEnter(threaded, "first");
    IOException late = new IOException("late");
    threaded.raise(late);
    gate.countDown();

    assertThatThrownBy(threaded::close).isSameAs(late);
  }
}
