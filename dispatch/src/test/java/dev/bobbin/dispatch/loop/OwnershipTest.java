package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** To which loop channels, locks and scopes belong, and who may call them. */
class OwnershipTest extends LoopTestBase {
  private final Channel<String> channel = Channel.of("orders", 1);
  private final Semaphore semaphore = new Semaphore(1);
  private final Lock lock = new Lock();
  private final Condition condition = new Condition(lock);
  private final Event event = new Event();
  private final Barrier barrier = new Barrier(2);
  private final Broadcast<String> broadcast = new Broadcast<>();

  /** Calls something, and gives what it returns or throws. */
  private static Object outcome(Callable<?> call) {
    try {
      return call.call();
    } catch (Throwable thrown) {
      return thrown;
    }
  }

  private static Callable<Object> calling(Runnable call) {
    return () -> {
      call.run();
      return "done";
    };
  }

  private Map<String, Callable<?>> calls() {
    Map<String, Callable<?>> calls = new LinkedHashMap<>();
    calls.put("tryPut", () -> channel.tryPut("item"));
    calls.put("tryTake", () -> channel.tryTake("none"));
    calls.put("size", channel::size);
    calls.put("isClosed", channel::isClosed);
    calls.put("close", calling(channel::close));
    calls.put("tryAcquire", semaphore::tryAcquire);
    calls.put("release", calling(semaphore::release));
    calls.put("permits", semaphore::permits);
    calls.put("isLocked", lock::isLocked);
    calls.put("set", calling(event::set));
    calls.put("clear", calling(event::clear));
    calls.put("isSet", event::isSet);
    calls.put("reset", calling(barrier::reset));
    calls.put("abort", calling(barrier::abort));
    calls.put("isBroken", barrier::isBroken);
    calls.put("waiting", barrier::waiting);
    calls.put("subscribe", () -> broadcast.subscribe(1));
    calls.put("broadcast.close", calling(broadcast::close));
    return calls;
  }

  private Map<String, Callable<?>> callsOf(CancelScope part, Scope scope) {
    Map<String, Callable<?>> calls = calls();
    calls.put("lock.release", calling(lock::release));
    calls.put("signal", calling(condition::signalAll));
    calls.put("expireIn", calling(() -> part.expireIn(Duration.ofDays(1))));
    calls.put("expireNever", calling(part::expireNever));
    calls.put("setShielded", calling(() -> part.setShielded(true)));
    calls.put("cancelScope.cancel", calling(part::cancel));
    calls.put("scope.spawn", () -> scope.spawn(nothing()));
    calls.put("scope.cancel", calling(scope::cancel));
    calls.put("asCompleted", () -> asCompleted(scope, List.of(nothing())));
    return calls;
  }

  @Generator
  private static Async<Void> nothing() {
    return Gen.done();
  }

  /** Uses all, so that they belong to the loop, and lets another thread call everything. */
  @Generator
  private Async<Void> besideTheLoop(CancelScope part, Scope scope) {
    calls().values().forEach(OwnershipTest::outcome);
    Gen.yield(lock.acquire());
    callsOf(part, scope).forEach((name, call) -> tell(name + ": " + elsewhere(call)));
    tell(List.of(part.isCancelled(), part.isShielded()));
    lock.release();
    return Gen.done();
  }

  private static String elsewhere(Callable<?> call) {
    Object outcome = CompletableFuture.supplyAsync(() -> outcome(call)).join();
    return outcome instanceof IllegalStateException refused ? refused.getMessage() : "" + outcome;
  }

  @Test
  void what_would_race_with_the_loop_is_refused() {
    loop.spawn(within());
    loop.run();

    assertThat(told.remove(told.size() - 1)).isEqualTo(List.of(false, false));
    assertThat(told).hasSize(27).allMatch(text -> isRefusal((String) text));
    assertThat(told.toString())
        .contains("cannot put into channel 'orders' (0 of 1) on thread '")
        .contains("cannot release a permit of semaphore (");
  }

  private static boolean isRefusal(String text) {
    return text.contains("the event loop runs on thread")
        || text.contains("where no task of an event loop runs");
  }

  @Generator
  private Async<Void> within() {
    Gen.yield(scope(scope -> CancelScope.cancelScope(part -> besideTheLoop(part, scope))));
    return Gen.done();
  }

  @Test
  void a_call_by_a_task_takes_possession_as_a_request_does() {
    calls()
        .forEach(
            (name, call) -> {
              try (EventLoop other = new EventLoop(clock)) {
                OwnershipTest fresh = new OwnershipTest();
                loop.run(doing(fresh.calls().get(name)));
                assertThat(outcome(() -> other.run(fresh.requesting(name))))
                    .as(name)
                    .isInstanceOf(TaskFailedException.class)
                    .extracting(failed -> ((Throwable) failed).getCause().getMessage())
                    .asString()
                    .contains("belongs to another event loop than task");
                fresh.closeLoop();
              }
            });
  }

  @Generator
  private static Async<Void> doing(Callable<?> call) {
    outcome(call);
    Gen.yield(checkpoint());
    return Gen.done();
  }

  /** Requests something of what a call is of. */
  @Generator
  private Async<Void> requesting(String call) {
    switch (call) {
      case "tryPut", "tryTake", "size", "isClosed", "close" -> Gen.yield(take(channel));
      case "tryAcquire", "release", "permits" -> Gen.yield(semaphore.acquire());
      case "isLocked" -> Gen.yield(lock.acquire());
      case "set", "clear", "isSet" -> Gen.yield(event.await());
      case "subscribe", "broadcast.close" -> Gen.yieldFrom(broadcast.put("item"));
      default -> Gen.yield(barrier.await());
    }
    return Gen.done();
  }

  @Test
  void a_call_where_no_task_runs_takes_no_possession() {
    semaphore.release();
    channel.tryPut("item");

    try (EventLoop other = new EventLoop(clock)) {
      other.run(doing(channel::size));
      loop.run(doing(semaphore::permits));
      assertThat(outcome(() -> other.run(requesting("tryPut")))).isNull();
    }
  }

  @Generator
  private Async<List<String>> takeAll() {
    List<String> items = new ArrayList<>();
    channel.close();
    Gen.yieldFrom(channel.items().forEach(items::add));
    return Gen.done(items);
  }

  @Test
  void what_a_closed_loop_has_left_can_be_fetched() {
    try (EventLoop ended = new EventLoop(clock)) {
      ended.run(doing(() -> channel.tryPut("left")));
      assertThat(outcome(() -> loop.run(takeAll()))).isInstanceOf(TaskFailedException.class);
    }
    assertThat(loop.run(takeAll())).containsExactly("left");
  }

  @Test
  void what_a_closed_loop_on_an_executor_has_left_can_be_fetched() throws Exception {
    ExecutorService host = Executors.newSingleThreadExecutor();
    try {
      EventLoop ended = EventLoop.on(host);
      ended.submit(doing(() -> channel.tryPut("left"))).get(30, TimeUnit.SECONDS);
      assertThatThrownBy(() -> channel.tryTake("none"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("cannot take from channel 'orders' (1 of 1) o");
      ended.close();
      assertThat(channel.tryTake("none")).isEqualTo("left");
    } finally {
      host.shutdown();
    }
  }

  /** Lets tasks of a loop that is not that of the channel use it first. */
  private void strayInto(Channel<?> used) {
    try (EventLoop other = new EventLoop(clock)) {
      other.run(doing(used::size));
      assertThat(outcome(() -> other.run(taking(used)))).isInstanceOf(TaskFailedException.class);
    }
  }

  @Generator
  private static Async<Object> taking(Channel<?> used) {
    Object item = Gen.yield(take(used));
    return Gen.done(item);
  }

  @Test
  void the_channel_of_as_completed_belongs_to_the_loop_of_the_scope() {
    loop.run(scoped());

    assertThat(told).containsExactly(Task.State.SUCCEEDED);
  }

  @Generator
  private Async<Void> scoped() {
    Gen.yield(scope(this::reporting));
    return Gen.done();
  }

  @Generator
  private Async<Void> reporting(Scope scope) {
    Channel<Task<Void>> ended = asCompleted(scope, List.of(nothing()));
    strayInto(ended);
    Task<Void> task = Gen.yield(take(ended));
    tell(task.state());
    return Gen.done();
  }

  @Test
  void what_hears_of_an_end_cannot_stop_the_loop() {
    RuntimeException broken = new IllegalStateException("broken");
    RootGroup root = loop.engine.root;
    new ReportingTask<Void>(
            root,
            nothing(),
            () -> true,
            task -> {
              throw broken;
            })
        .start(root.ready, null);
    Task<Void> beside = loop.spawn(doing(() -> "done"));

    assertThatThrownBy(loop::run).hasRootCause(broken);
    assertThat(beside.state()).isEqualTo(Task.State.SUCCEEDED);
  }

  @Test
  void a_subscription_belongs_to_the_loop_of_its_broadcast() {
    Channel<String> before = broadcast.subscribe(1);
    loop.run(doing(() -> broadcast.subscribe(1)));
    Channel<String> after = broadcast.subscribe(1);

    strayInto(before);
    strayInto(after);
    loop.run(broadcasting());

    assertThat(List.of(before.tryTake("none"), after.tryTake("none"))).containsOnly("news");
    assertThat(List.of(before.isClosed(), after.isClosed())).containsOnly(true);
  }

  @Generator
  private Async<Void> broadcasting() {
    Gen.yieldFrom(broadcast.put("news"));
    broadcast.close();
    return Gen.done();
  }

  @Test
  void a_broadcast_belongs_to_the_loop_that_uses_a_subscription_first() {
    Channel<String> channelOfAll = broadcast.subscribe(1);

    loop.run(doing(channelOfAll::size));

    try (EventLoop other = new EventLoop(clock)) {
      assertThat(outcome(() -> other.run(broadcasting()))).isInstanceOf(TaskFailedException.class);
    }
  }

  @Test
  void of_loops_that_race_for_a_channel_one_has_it() throws Exception {
    List<Channel<String>> fresh =
        Stream.generate(() -> Channel.<String>of(1)).limit(3_000).toList();
    AtomicInteger steps = new AtomicInteger();
    try (EventLoop other = new EventLoop(clock)) {
      Task<Void> one = loop.spawn(nothing());
      Task<Void> two = other.spawn(nothing());
      CompletableFuture<BitSet> first =
          CompletableFuture.supplyAsync(() -> used(fresh, one, steps));
      BitSet second = used(fresh, two, steps);
      assertThat(second.cardinality() + first.get().cardinality()).isEqualTo(fresh.size());
      assertThat(second.intersects(first.get())).isFalse();
    }
  }

  /** Uses channels, each at the same time as another one does; returns which it may use. */
  private static BitSet used(List<Channel<String>> fresh, Task<?> task, AtomicInteger steps) {
    BitSet used = new BitSet();
    for (int i = 0; i < fresh.size(); i++) {
      Channel<String> channel = fresh.get(i);
      steps.incrementAndGet();
      while (steps.get() < 2 * (i + 1)) {
        Thread.onSpinWait();
      }
      used.set(i, outcome(calling(() -> channel.checkTask(task))).equals("done"));
    }
    return used;
  }
}
