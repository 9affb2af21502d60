package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Semaphores, locks, events, conditions, barriers, broadcasts, and what channels do at once. */
class SynchronizationTest extends LoopTestBase {

  @Generator
  private Coroutine<Request, Object, Void> passing(String name, Request request) {
    try {
      Gen.yield(request);
      tell(name);
    } catch (TaskCancelled | RequestTimeoutException e) {
      tell(name + " not");
      throw e;
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> calling(Runnable call) {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    call.run();
    return Gen.done();
  }

  @Test
  void a_waiter_that_gives_up_takes_no_permit() {
    Semaphore semaphore = new Semaphore(0);
    Task<Void> first = loop.spawn(passing("first", semaphore.acquire()));
    loop.spawn(passing("second", semaphore.acquire()));
    loop.spawn(
        calling(
            () -> {
              first.cancel();
              semaphore.release();
            }));

    loop.run();

    assertThat(told).containsExactly("first not", "second");
    assertThat(semaphore.permits()).isZero();
    assertThat(semaphore.tryAcquire()).isFalse();
    semaphore.release();
    assertThat(semaphore).hasToString("semaphore (1 free, 0 waiting)");
    assertThat(semaphore.tryAcquire()).isTrue();
    assertThatThrownBy(() -> new Semaphore(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Generator
  private Coroutine<Request, Object, Void> locking(Lock lock, String name) {
    Gen.yield(lock.acquire());
    try {
      tell(name + " in");
      Gen.yield(sleep(Duration.ofSeconds(1)));
      tell(name + " out");
    } finally {
      lock.release();
    }
    return Gen.done();
  }

  @Test
  void a_lock_is_for_one_task_at_a_time() {
    Lock lock = new Lock();
    loop.spawn(locking(lock, "a"));
    loop.spawn(locking(lock, "b"));

    loop.run();

    assertThat(told).containsExactly("a in", "a out", "b in", "b out");
    assertThat(lock.isLocked()).isFalse();
  }

  @Test
  void a_lock_tells_who_would_wait_for_itself_and_who_does_not_have_it() {
    Lock lock = new Lock();

    assertThatThrownBy(() -> loop.run(lockingTwice(lock)))
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("has the lock already");
    assertThatThrownBy(() -> loop.run(releasing(new Lock())))
        .cause()
        .hasMessageContaining("does not have the lock");
    assertThatThrownBy(lock::release).hasMessageContaining("where no task of an event loop runs");
  }

  @Generator
  private static Coroutine<Request, Object, Void> lockingTwice(Lock lock) {
    Gen.yield(lock.acquire());
    Gen.yield(lock.acquire());
    return Gen.done();
  }

  @Generator
  private static Coroutine<Request, Object, Void> releasing(Lock lock) {
    Gen.yield(checkpoint());
    lock.release();
    return Gen.done();
  }

  @Test
  void an_event_lets_all_pass_until_it_is_cleared() {
    Event event = new Event();
    loop.spawn(passing("a", event.await()));
    loop.spawn(passing("b", event.await()));
    loop.spawn(calling(event::set));

    loop.run();
    loop.run(passing("late", event.await()));
    event.clear();

    assertThat(told).containsExactly("a", "b", "late");
    assertThat(event.isSet()).isFalse();
    assertThatThrownBy(() -> loop.run(passing("later", event.await())))
        .isInstanceOf(DeadlockException.class);
  }

  @Test
  void a_cancelled_wait_for_a_condition_has_the_lock_again() {
    Lock lock = new Lock();
    Condition condition = new Condition(lock);
    Task<Void> waiter = loop.spawn(waitingFor(lock, condition));
    loop.spawn(calling(waiter::cancel));

    loop.run();

    assertThat(told).containsExactly("has the lock");
    assertThat(waiter.state()).isEqualTo(Task.State.CANCELLED);
    assertThat(lock.isLocked()).isFalse();
  }

  @Generator
  private Coroutine<Request, Object, Void> waitingFor(Lock lock, Condition condition) {
    Gen.yield(lock.acquire());
    try {
      Gen.yieldFrom(condition.await());
    } finally {
      tell(lock.isLocked() ? "has the lock" : "has not");
      lock.release();
    }
    return Gen.done();
  }

  @Test
  void a_signal_wakes_so_many() {
    Lock lock = new Lock();
    Condition condition = new Condition(lock);
    for (int i = 0; i < 3; i++) {
      loop.spawn(waitingFor(lock, condition));
    }
    loop.spawn(signalling(lock, condition));

    loop.run();

    assertThat(told).containsExactly("has the lock", "has the lock", "one left", "has the lock");
  }

  @Generator
  private Coroutine<Request, Object, Void> signalling(Lock lock, Condition condition) {
    Gen.yield(lock.acquire());
    condition.signal(2);
    lock.release();
    Gen.yield(sleep(Duration.ofSeconds(1)));
    tell("one left");
    Gen.yield(lock.acquire());
    condition.signalAll();
    lock.release();
    return Gen.done();
  }

  @Test
  void a_barrier_counts_those_that_still_wait() {
    Barrier barrier = new Barrier(2);
    loop.spawn(catching(withTimeout(Duration.ofMillis(500), barrier.await())));
    loop.spawn(calling(() -> loop.spawn(passing("a", barrier.await()))));
    loop.spawn(calling(() -> loop.spawn(passing("b", barrier.await()))));

    loop.run();

    assertThat(told).containsExactly("too late", "b", "a");
    assertThat(barrier).hasToString("barrier (0 of 2)");
    assertThatThrownBy(() -> new Barrier(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Generator
  private Coroutine<Request, Object, Void> catching(Request request) {
    try {
      Gen.yield(request);
    } catch (RequestTimeoutException e) {
      tell("too late");
    }
    return Gen.done();
  }

  @Test
  void what_belongs_to_a_loop_is_not_for_tasks_of_another() {
    Semaphore semaphore = new Semaphore(1);
    loop.run(passing("here", semaphore.acquire()));

    try (EventLoop other = new EventLoop(clock)) {
      assertThatThrownBy(() -> other.run(passing("there", semaphore.acquire())))
          .cause()
          .hasMessageContaining("belongs to another event loop");
    }
  }

  @Test
  void a_channel_gives_and_takes_at_once_what_need_not_wait() {
    Channel<String> channel = Channel.of(1);
    loop.spawn(passing("put behind", put(channel, "third")));

    assertThat(channel.tryPut(null)).isTrue();
    assertThat(channel.tryPut("second")).isFalse();
    assertThat(channel.tryTake("none")).isNull();
    assertThat(channel.tryTake("none")).isEqualTo("none");
    loop.run();
    assertThat(channel.tryTake("none")).isEqualTo("third");
  }

  @Test
  void a_channel_tells_why_it_was_closed() {
    Channel<String> channel = Channel.of(1);
    IllegalStateException cause = new IllegalStateException("no disk");
    loop.spawn(calling(() -> channel.close(cause)));

    assertThatThrownBy(() -> loop.run(passing("take", take(channel))))
        .hasCauseInstanceOf(ChannelClosedException.class)
        .hasRootCause(cause);
    channel.close();
    assertThatThrownBy(() -> channel.tryPut("late")).hasCause(cause);
    assertThatThrownBy(() -> loop.run(channel.items().forEach(this::tell))).hasRootCause(cause);
  }

  @Test
  void a_channel_is_iterated_over_until_it_is_closed() {
    Channel<String> channel = Channel.of(2);
    channel.tryPut("a");
    channel.tryPut(null);
    loop.spawn(calling(channel::close));

    loop.run(channel.items().forEach(this::tell));

    assertThat(told).containsExactly("a", null);
  }

  @Test
  void a_broadcast_reaches_all_subscribers() {
    Broadcast<Integer> broadcast = new Broadcast<>();
    Channel<Integer> quick = broadcast.subscribe(1);
    Channel<Integer> slow = broadcast.subscribe(0);
    Channel<Integer> leaving = broadcast.subscribe(1);
    leaving.close();
    loop.spawn(sending(broadcast));
    loop.spawn(quick.items().forEach(i -> tell("quick " + i)));
    loop.spawn(slow.items().forEachAwait(this::slowly));

    loop.run();

    assertThat(told)
        .containsExactlyInAnyOrder("quick 1", "slow 1", "quick 2", "slow 2", "quick 3", "slow 3");
    assertThat(broadcast.subscribe(1).isClosed()).isTrue();
    assertThatThrownBy(() -> loop.run(broadcast.put(4)))
        .hasCauseInstanceOf(ChannelClosedException.class);
  }

  @Generator
  private static Coroutine<Request, Object, Void> sending(Broadcast<Integer> broadcast) {
    for (int i : List.of(1, 2, 3)) {
      Gen.yieldFrom(broadcast.put(i));
    }
    broadcast.close();
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> slowly(int number) {
    Gen.yield(sleep(Duration.ofSeconds(1)));
    tell("slow " + number);
    return Gen.done();
  }
}
