package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the rules of Reactive Streams leave open. */
@ExtendWith(Watchdog.class)
class FlowsTest {
  private final List<Object> told = Collections.synchronizedList(new ArrayList<>());
  private final EventLoop loop = new EventLoop(LoopClock.SYSTEM, (task, why) -> told.add(why));
  private Thread thread;

  @BeforeEach
  void start() {
    thread = new Thread(loop::runForever, "loop");
    thread.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    loop.close();
    thread.join();
  }

  @Generator
  private Coroutine<Object, Object, Void> count(int items, String end) {
    try {
      for (int i = 0; i < items; i++) {
        Gen.yield(checkpoint());
        told.add("made " + i);
        Gen.yield((Object) i);
      }
      if (end != null) {
        throw new IllegalStateException(end);
      }
    } finally {
      Gen.yield(checkpoint());
      told.add("closed");
    }
    return Gen.done();
  }

  private Flow.Publisher<Integer> counting(int items, String end) {
    return Flows.publisher(loop, () -> AsyncGen.of(count(items, end)));
  }

  /** Tells what it is told. */
  private final class Telling implements Flow.Subscriber<Integer> {
    final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    final CompletableFuture<String> end = new CompletableFuture<>();

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription.complete(given);
    }

    @Override
    public void onNext(Integer item) {
      told.add(item);
      if (item == 7) {
        subscription.join().cancel();
        end.complete("cancelled");
      }
    }

    @Override
    public void onError(Throwable failure) {
      end.complete(failure.getMessage());
    }

    @Override
    public void onComplete() {
      end.complete("complete");
    }
  }

  private void settle() throws Exception {
    loop.submit(turns(20)).get(30, TimeUnit.SECONDS);
  }

  @Generator
  private static Async<Void> turns(int count) {
    for (int i = 0; i < count; i++) {
      Gen.yield(checkpoint());
    }
    return Gen.done();
  }

  @Test
  void nothing_is_made_that_nobody_has_asked_for() throws Exception {
    Telling subscriber = new Telling();
    counting(100, null).subscribe(subscriber);
    settle();
    assertThat(told).isEmpty();

    subscriber.subscription.join().request(2);
    settle();
    assertThat(told).containsExactly("made 0", 0, "made 1", 1);
    subscriber.subscription.join().cancel();
    settle();
    assertThat(told).endsWith(1, "closed");
    assertThat(subscriber.end).isNotDone();
  }

  @Test
  void a_subscriber_that_cancels_while_it_is_told_an_item_is_told_nothing_more() throws Exception {
    Telling subscriber = new Telling();
    counting(100, null).subscribe(subscriber);
    subscriber.subscription.join().request(Long.MAX_VALUE);
    assertThat(subscriber.end.get(30, TimeUnit.SECONDS)).isEqualTo("cancelled");
    settle();
    assertThat(told).endsWith("made 7", 7, "closed");
  }

  @Test
  void a_failure_of_the_generator_is_an_error() throws Exception {
    Telling subscriber = new Telling();
    counting(2, "no more").subscribe(subscriber);
    subscriber.subscription.join().request(Long.MAX_VALUE);
    assertThat(subscriber.end.get(30, TimeUnit.SECONDS)).isEqualTo("no more");
  }

  @Test
  void a_loop_that_shuts_down_is_an_error() throws Exception {
    Telling subscriber = new Telling();
    counting(2, null).subscribe(subscriber);
    settle();
    loop.shutdownNow();
    assertThat(subscriber.end.get(30, TimeUnit.SECONDS)).contains("the loop shuts down");
  }

  @Test
  void a_source_that_fails_is_an_error_and_null_is_one() throws Exception {
    Telling subscriber = new Telling();
    Flow.Publisher<Integer> failing =
        Flows.publisher(
            loop,
            () -> {
              throw new IllegalStateException("no source");
            });
    failing.subscribe(subscriber);
    assertThat(subscriber.end.get(30, TimeUnit.SECONDS)).isEqualTo("no source");

    Telling another = new Telling();
    Flows.<Integer>publisher(loop, () -> AsyncGen.of(nulls())).subscribe(another);
    another.subscription.join().request(1);
    assertThat(another.end.get(30, TimeUnit.SECONDS)).contains("null");
  }

  @Generator
  private static Coroutine<Object, Object, Void> nulls() {
    Gen.yield(null);
    return Gen.done();
  }

  @Test
  void what_a_subscriber_throws_at_the_end_is_a_failure_of_the_loop() throws Exception {
    for (String end : new String[] {null, "torn"}) {
      EventLoop other = new EventLoop();
      Flows.<Integer>publisher(other, () -> AsyncGen.of(count(1, end))).subscribe(new Throwing());

      assertThatThrownBy(() -> other.run(turns(20)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("the event loop")
          .hasMessageContaining("thrown at the end, " + end);
      other.close();
    }
  }

  /** Takes all and throws when it is told the end. */
  private static final class Throwing implements Flow.Subscriber<Integer> {
    @Override
    public void onSubscribe(Flow.Subscription given) {
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Integer item) {
      assertThat(item).isZero();
    }

    @Override
    public void onError(Throwable failure) {
      throw new IllegalStateException("thrown at the end, " + failure.getMessage());
    }

    @Override
    public void onComplete() {
      throw new IllegalStateException("thrown at the end, " + null);
    }
  }

  @Test
  void items_of_a_publisher_come_in_order_and_each_once() throws Exception {
    List<Integer> items = IntStream.range(0, 10_000).boxed().toList();
    List<Integer> taken = new ArrayList<>();
    CompletableFuture<Void> all;
    try (SubmissionPublisher<Integer> publisher = new SubmissionPublisher<>(Runnable::run, 64)) {
      all = loop.submit(Flows.items(publisher, 8).forEach(taken::add));
      while (publisher.getNumberOfSubscribers() == 0) {
        Thread.onSpinWait();
      }
      items.forEach(publisher::submit);
    }
    all.get(30, TimeUnit.SECONDS);
    assertThat(taken).isEqualTo(items);
  }

  @Test
  void there_and_back_again() throws Exception {
    List<Integer> taken = new ArrayList<>();
    loop.submit(Flows.items(counting(1_000, null), 3).forEach(taken::add))
        .get(30, TimeUnit.SECONDS);
    assertThat(taken).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
  }

  @Test
  void an_error_of_a_publisher_is_raised_behind_its_items() {
    List<Integer> taken = new ArrayList<>();
    CompletableFuture<Void> all =
        loop.submit(Flows.items(counting(2, "torn"), 8).forEach(taken::add));
    assertThatThrownBy(() -> all.get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining("torn");
    assertThat(taken).containsExactly(0, 1);
  }

  @Generator
  private static Async<Integer> firstOf(AsyncGen<Integer> items) {
    try {
      return Gen.done(Gen.<Integer>yieldFrom(items.next()));
    } finally {
      Gen.yieldFrom(items.close());
    }
  }

  @Test
  void closing_cancels_the_subscription_and_no_more_is_asked_for_than_the_buffer()
      throws Exception {
    assertThat(loop.submit(firstOf(Flows.items(counting(100, null), 4))).get()).isEqualTo(0);
    settle();
    settle();
    assertThat(told).endsWith("closed").doesNotContain("made 8");
  }

  @Test
  void a_buffer_without_room_is_refused() {
    assertThatThrownBy(() -> Flows.items(counting(1, null), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_end_is_not_seen_before_the_item_that_came_right_before_it() {
    ItemSubscriber<String> subscriber = new ItemSubscriber<>(2);
    assertThat(subscriber.isEmpty()).isTrue();
    subscriber.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long n) {}

          @Override
          public void cancel() {}
        });
    subscriber.onNext("last");
    subscriber.onError(new IllegalStateException("behind it"));

    assertThat(subscriber.hasEnded()).isFalse();
    assertThat(subscriber.take()).isEqualTo("last");
    assertThatThrownBy(subscriber::hasEnded).hasMessage("behind it");
  }
}
