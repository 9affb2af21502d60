package dev.bobbin.dispatch.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.Primed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class ThreadedSendTest extends ThreadedTestBase {
  @ParameterizedTest
  @MethodSource("kinds")
  void items_arrive_in_order_and_close_waits_for_all_of_them(WatchedThreads threads) {
    var threaded = Threaded.of(recorder(), 2, threads);

    for (int i = 0; i < 100; i++) {
      assertThat(threaded.send(i)).isNull();
    }
    threaded.close();

    assertThat(seen).hasSize(101).startsWith(0, 1, 2).endsWith(99, "closed by close");
    assertThat(threaded.result()).isEqualTo(101);
    threads.assertAllHaveEnded();
  }

  @Test
  void target_runs_and_is_closed_in_its_own_thread() {
    List<Thread> inside = Collections.synchronizedList(new ArrayList<>());
    var threaded = Threaded.of(whereItRuns(inside));

    threaded.send("item");
    threaded.close();

    assertThat(inside).hasSize(3).doesNotContain(Thread.currentThread());
    assertThat(Collections.nCopies(3, inside.get(0))).isEqualTo(inside);
    assertThat(inside.get(0).getName()).startsWith("bobbin-worker-");
  }

  @Generator
  private static Coroutine<Void, String, Void> whereItRuns(List<Thread> inside) {
    inside.add(Thread.currentThread());
    try {
      Gen.yield();
      inside.add(Thread.currentThread());
      Gen.yield();
    } finally {
      inside.add(Thread.currentThread());
    }
    return Gen.done();
  }

  @Test
  void primed_target_and_null_item_are_as_any_other() {
    var threaded = Threaded.of(primed());

    threaded.next();
    threaded.send("after null");
    threaded.close();

    assertThat(seen).containsExactly(null, "after null");
  }

  @Primed
  private Coroutine<Void, Object, Void> primed() {
    while (true) {
      seen.add(Gen.yield());
    }
  }

  @Test
  void target_that_was_never_sent_anything_does_not_run() {
    var threaded = Threaded.of(recorder());

    threaded.close();

    assertThat(seen).isEmpty();
    assertThat(threaded.result()).isNull();
  }

  @Test
  void send_waits_while_the_queue_is_full() throws Exception {
    var threaded = Threaded.of(gated(), 2, WatchedThreads.platform());
    CountDownLatch sent = new CountDownLatch(1);
    sendAndEnter(threaded, "first");
    threaded.send("second");
    threaded.send("third");

    Thread sender = new Thread(() -> sendThenCount(threaded, sent));
    sender.start();

    assertThat(sent.await(50, TimeUnit.MILLISECONDS)).isFalse();
    assertThat(threaded.counters().queued()).isEqualTo(2);
    gate.countDown();
    sent.await();
    threaded.close();
    assertThat(seen).containsExactly("first", "second", "third", "fourth");
  }

  private static void sendThenCount(Threaded<Object, Void> threaded, CountDownLatch sent) {
    threaded.send("fourth");
    sent.countDown();
  }

  @Test
  void target_may_send_to_itself_while_there_is_room() throws Exception {
    AtomicReference<Threaded<Object, ?>> itself = new AtomicReference<>();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Runnable sendTwice =
        () -> {
          itself.get().send("first from inside");
          keep(thrown, () -> itself.get().send("second from inside"));
        };
    var threaded = Threaded.of(applying(sendTwice), 1, WatchedThreads.platform());
    itself.set(threaded);

    threaded.send("item");
    entered.await();
    threaded.close();

    assertThat(thrown.get())
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("it would wait for itself");
    assertThat(seen).containsExactly("item", "first from inside");
  }

  @Test
  void generator_that_a_thread_drives_is_not_given_to_another_one() {
    var shared = recorder();
    var threaded = Threaded.of(shared);

    assertThatThrownBy(() -> Threaded.of(shared))
        .isInstanceOf(GeneratorStateException.class)
        .hasMessageContaining("driven by a threaded coroutine already; make one of its own");

    threaded.close();
    Threaded.of(shared).close();
  }

  @Test
  void capacity_is_checked() {
    assertThatThrownBy(() -> Threaded.of(recorder(), 0, Thread::new))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 0");
  }

  @Test
  void users_future_is_a_copy() {
    var threaded = Threaded.of(recorder());

    threaded.future().complete(-1);
    threaded.send("item");
    threaded.close();

    assertThat(threaded.future().join()).isEqualTo(2);
  }
}
