package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.List;

/** Barriers, bounded semaphores, and whose a lock is. */
final class LockTwins extends AsyncioTwins {

  @Generator
  private Coroutine<Request, Object, Void> party(Barrier barrier, String name, double time) {
    Gen.yield(pause(time));
    try {
      int place = Gen.yield(barrier.await());
      log(name, "passes as", place);
    } catch (BarrierBrokenException e) {
      log(name, "BrokenBarrierError");
    } catch (TaskCancelled cancelled) {
      log(name, "cancelled");
      throw cancelled;
    }
    return Gen.done();
  }

  private void look(Barrier barrier) {
    log("parties", barrier.parties(), "waiting", barrier.waiting(), "broken", barrier.isBroken());
  }

  /** Lets parties come, each at its time, and waits for them. */
  private Request all(Barrier barrier, String names, double... times) {
    List<Coroutine<Request, Object, Void>> parties = new ArrayList<>();
    for (int i = 0; i < times.length; i++) {
      parties.add(party(barrier, names.substring(i, i + 1), times[i]));
    }
    return gather(parties);
  }

  @Generator
  Coroutine<Request, Object, Void> barrier_tells_how_many_wait() {
    Barrier barrier = new Barrier(2);
    look(barrier);
    Task<Void> task = loop.spawn(party(barrier, "a", 1));
    Gen.yield(pause(2));
    look(barrier);
    Gen.yieldFrom(party(barrier, "b", 1));
    Gen.yield(join(task));
    look(barrier);
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> barrier_again_and_again() {
    Barrier barrier = new Barrier(2);
    Gen.yield(all(barrier, "abcd", 1, 2, 3, 4));
    look(barrier);
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> barrier_abort() {
    Barrier barrier = new Barrier(3);
    Task<?> a = loop.spawn(party(barrier, "a", 1));
    Task<?> b = loop.spawn(party(barrier, "b", 2));
    Task<?> late = loop.spawn(party(barrier, "late", 4));
    Gen.yield(pause(3));
    look(barrier);
    barrier.abort();
    Gen.yield(checkpoint());
    look(barrier);
    Gen.yield(gather(joining(a), joining(b), joining(late)));
    look(barrier);
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> barrier_reset_while_tasks_wait() {
    Barrier barrier = new Barrier(3);
    Task<?> a = loop.spawn(party(barrier, "a", 1));
    Task<?> b = loop.spawn(party(barrier, "b", 2));
    Gen.yield(pause(3));
    barrier.reset();
    Gen.yield(gather(joining(a), joining(b)));
    look(barrier);
    Gen.yield(all(barrier, "cde", 1, 2, 3));
    look(barrier);
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> barrier_reset_of_an_empty_one() {
    Barrier barrier = new Barrier(2);
    barrier.reset();
    look(barrier);
    Gen.yield(all(barrier, "ab", 1, 2));
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> barrier_reset_after_abort() {
    Barrier barrier = new Barrier(2);
    barrier.abort();
    Gen.yieldFrom(party(barrier, "a", 0));
    look(barrier);
    barrier.reset();
    look(barrier);
    Gen.yield(all(barrier, "bc", 1, 2));
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> barrier_abort_twice() {
    Barrier barrier = new Barrier(2);
    barrier.abort();
    barrier.abort();
    look(barrier);
    Gen.yield(checkpoint());
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> barrier_waiter_is_cancelled() {
    Barrier barrier = new Barrier(2);
    Task<Void> a = loop.spawn(party(barrier, "a", 0));
    Gen.yield(pause(1));
    a.cancel();
    Gen.yield(pause(1));
    look(barrier);
    Gen.yield(all(barrier, "bc", 1, 2));
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> barrier_index_after_a_cancellation() {
    Barrier barrier = new Barrier(3);
    Task<Void> a = loop.spawn(party(barrier, "a", 0));
    Task<Void> b = loop.spawn(party(barrier, "b", 0));
    Gen.yield(pause(1));
    a.cancel();
    Gen.yield(gather(joining(b), party(barrier, "c", 1), party(barrier, "d", 2)));
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> barrier_aborted_in_the_turn_in_which_it_opens() {
    Barrier barrier = new Barrier(2);
    Task<?> a = loop.spawn(party(barrier, "a", 0));
    Gen.yield(pause(1));
    Task<?> b = loop.spawn(party(barrier, "b", 0));
    while (barrier.waiting() > 0) {
      Gen.yield(checkpoint());
    }
    barrier.abort();
    Gen.yield(gather(joining(a), joining(b)));
    look(barrier);
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> barrier_needs_a_party() {
    for (int parties : new int[] {0, -1, 1}) {
      try {
        new Barrier(parties);
        log(parties, "made");
      } catch (IllegalArgumentException e) {
        log(parties, "ValueError");
      }
    }
    Gen.yield(checkpoint());
    return Gen.done();
  }

  private void release(Semaphore semaphore) {
    try {
      semaphore.release();
      log("released");
    } catch (IllegalStateException tooOften) {
      log("ValueError");
    }
  }

  private void lookAt(Semaphore semaphore) {
    log("locked", semaphore.permits() == 0);
  }

  @Generator
  Coroutine<Request, Object, Void> bounded_semaphore() {
    Semaphore semaphore = Semaphore.bounded(2);
    release(semaphore);
    Gen.yield(semaphore.acquire());
    release(semaphore);
    release(semaphore);
    lookAt(semaphore);
    Gen.yield(semaphore.acquire());
    Gen.yield(semaphore.acquire());
    lookAt(semaphore);
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> user(Semaphore semaphore, String name, double time) {
    Gen.yield(semaphore.acquire());
    log(name, "in");
    Gen.yield(pause(time));
    semaphore.release();
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> bounded_semaphore_hands_over() {
    Semaphore semaphore = Semaphore.bounded(1);
    Gen.yield(gather(user(semaphore, "a", 2), user(semaphore, "b", 1), user(semaphore, "c", 1)));
    release(semaphore);
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> bounded_semaphore_of_none() {
    Semaphore semaphore = Semaphore.bounded(0);
    lookAt(semaphore);
    release(semaphore);
    Gen.yield(checkpoint());
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> semaphore_grows() {
    Semaphore semaphore = new Semaphore(0);
    semaphore.release();
    semaphore.release();
    lookAt(semaphore);
    Gen.yield(semaphore.acquire());
    Gen.yield(semaphore.acquire());
    lookAt(semaphore);
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> awaiting(Lock lock, Condition condition, String name) {
    Gen.yield(lock.acquire());
    try {
      Gen.yieldFrom(condition.await());
      log(name, "woken");
    } finally {
      lock.release();
    }
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> condition_wait_that_is_cancelled() {
    Lock lock = new Lock();
    Condition condition = new Condition(lock);
    Task<Void> a = loop.spawn(awaiting(lock, condition, "a"));
    Task<Void> b = loop.spawn(awaiting(lock, condition, "b"));
    Gen.yield(pause(1));
    a.cancel();
    Gen.yield(pause(1));
    log("b done", b.isDone());
    b.cancel();
    Gen.yield(pause(1));
    return Gen.done();
  }

  private void release(Lock lock) {
    try {
      lock.release();
      log("released");
    } catch (IllegalStateException e) {
      log("refused");
    }
  }

  @Generator
  private Coroutine<Request, Object, Void> releasing(Lock lock) {
    release(lock);
    Gen.yield(checkpoint());
    return Gen.done();
  }

  @Generator
  Coroutine<Request, Object, Void> lock_released_by_another_task() {
    Lock lock = new Lock();
    Gen.yield(lock.acquire());
    Gen.yield(join(loop.spawn(releasing(lock))));
    log("locked", lock.isLocked());
    return Gen.done();
  }

  Coroutine<Request, Object, Void> lock_released_that_is_free() {
    return releasing(new Lock());
  }

  @Generator
  Coroutine<Request, Object, Void> lock_acquired_twice() {
    Lock lock = new Lock();
    Gen.yield(lock.acquire());
    try {
      Gen.yield(withTimeout(seconds(1), lock.acquire()));
      log("acquired");
    } catch (RequestTimeoutException e) {
      log("timeout");
    } catch (IllegalStateException e) {
      log("refused");
    }
    return Gen.done();
  }
}
