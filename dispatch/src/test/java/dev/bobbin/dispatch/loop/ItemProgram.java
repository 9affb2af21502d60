package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Tasks that hand items over through whatever may interrupt them, and the books to keep of them.
 */
final class ItemProgram {
  private static final int DEEPEST = 3;

  private final Random random;
  private final VirtualClock clock = new VirtualClock();
  private final EventLoop loop = new EventLoop(clock);
  private final List<Channel<Integer>> channels = new ArrayList<>();
  private final List<Task<?>> actors = new ArrayList<>();

  /** Items whose put was told to have been done. */
  final Set<Integer> put = new HashSet<>();

  final List<Integer> got = new ArrayList<>();

  /** How many puts and takes have ended by a timeout or a cancellation. */
  int interrupted;

  private int items;
  private boolean stopped;

  ItemProgram(long seed) {
    random = new Random(seed);
    for (int i = 0; i <= random.nextInt(2); i++) {
      channels.add(Channel.of("channel " + i, random.nextInt(3)));
    }
  }

  void run() {
    int count = 2 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      actors.add(loop.spawn(random.nextBoolean() ? producer() : consumer()));
    }
    loop.spawn(canceller());
    if (random.nextInt(4) == 0) {
      loop.spawn(stopper());
    }
    try {
      loop.run();
    } catch (DeadlockException expected) {
      interrupted++;
    } catch (TaskFailedException failed) {
      // Who would have joined the task was cancelled when the time for cleaning up was over.
      if (!loop.core.shutdown.refuses()) {
        throw failed;
      }
    }
    loop.close();
  }

  /** Returns what is still in the channels. */
  List<Integer> left() {
    List<Integer> left = new ArrayList<>();
    for (Channel<Integer> channel : channels) {
      for (Integer item; (item = channel.tryTake(null)) != null; ) {
        left.add(item);
      }
    }
    return left;
  }

  private Duration soon() {
    return Duration.ofMillis(random.nextInt(4));
  }

  private Channel<Integer> anyChannel() {
    return channels.get(random.nextInt(channels.size()));
  }

  @Generator
  private Coroutine<Request, Object, Void> canceller() {
    for (int i = random.nextInt(12); i > 0; i--) {
      Gen.yield(sleep(soon()));
      actors.get(random.nextInt(actors.size())).cancel();
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> stopper() {
    Gen.yield(sleep(soon()));
    Gen.yield(sleep(soon()));
    stopped = true;
    loop.shutdownNow();
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> producer() {
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      int item = ++items;
      try {
        Gen.yield(sleep(soon()));
        Object done = Gen.yieldFrom(around(DEEPEST, put(anyChannel(), item)));
        put.add(item);
      } catch (RequestTimeoutException | CancellationException e) {
        interrupted++;
      } catch (TaskCancelled cancelled) {
        interrupted++;
        if (random.nextBoolean()) {
          throw cancelled;
        }
      }
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> consumer() {
    for (int i = 1 + random.nextInt(10); i > 0; i--) {
      try {
        Object item = Gen.yieldFrom(around(DEEPEST, take(anyChannel())));
        got.add((Integer) item);
      } catch (RequestTimeoutException | CancellationException e) {
        interrupted++;
      } catch (TaskCancelled cancelled) {
        interrupted++;
        if (random.nextBoolean()) {
          throw cancelled;
        }
      }
    }
    return Gen.done();
  }

  /** Does a request within constructs that may keep it from being done; returns its outcome. */
  @Generator
  private Coroutine<Request, Object, Object> around(int depth, Request request) {
    if (depth == 0) {
      Object outcome = Gen.yield(request);
      return Gen.returns(outcome);
    }
    Coroutine<Request, Object, Object> inner = around(depth - 1, request);
    Duration time = soon();
    Object outcome;
    switch (random.nextInt(13)) {
      case 0 -> outcome = Gen.yield(withTimeout(time, request));
      case 1 -> outcome = Gen.yield(withTimeout(time, inner));
      case 2 -> outcome = Gen.yield(scope(scope -> inner));
      case 3 -> outcome = Gen.yieldFrom(CancelScope.deadline(time, inner));
      case 4 -> outcome = Gen.yieldFrom(CancelScope.cancelScope(scope -> cancelling(scope, inner)));
      case 5 -> outcome = Gen.yieldFrom(CancelScope.shield(inner));
      case 6 -> outcome = selected(Gen.yield(select(sleep(time.plusMillis(1)), request)));
      case 7 -> outcome = first(Gen.yield(firstOf(inner, sleeper(time))));
      case 8 -> outcome = ((List<?>) Gen.yield(gather(inner))).get(0);
      case 9 -> outcome = settled(Gen.yield(settle(inner, sleeper(time))));
      case 10 -> outcome = Gen.yield(supervisor(scope -> joining(scope, inner)));
      case 11 -> outcome = Gen.yield(scope(scope -> cancelledBy(scope, inner)));
      default -> outcome = Gen.yieldFrom(inner);
    }
    return Gen.returns(outcome);
  }

  /** Returns what came before the sleep that is the first alternative. */
  static Object selected(Selected selected) {
    if (selected.index() == 0) {
      throw new RequestTimeoutException("the sleep was shorter");
    }
    return selected.value();
  }

  private Object first(First<Object> first) {
    // A sleeper that is late has returned null, as a put does.
    for (Object other : first.others()) {
      if (other != null && other != SLEPT) {
        return other;
      }
    }
    if (first.value() == SLEPT && !first.others().contains(null)) {
      throw new RequestTimeoutException("the sleep was shorter");
    }
    return first.value() == SLEPT ? null : first.value();
  }

  private static final Object SLEPT = new Object();

  @Generator
  private static Coroutine<Request, Object, Object> sleeper(Duration time) {
    Gen.yield(sleep(time));
    return Gen.returns(SLEPT);
  }

  private static Object settled(List<Task<Object>> tasks) {
    try {
      return tasks.get(0).result();
    } catch (TaskFailedException e) {
      throw (RuntimeException) e.getCause();
    }
  }

  @Generator
  private Coroutine<Request, Object, Object> cancelling(
      CancelScope scope, Coroutine<Request, Object, Object> inner) {
    if (random.nextBoolean() && !stopped) {
      loop.spawn(cancelSoon(scope));
    }
    Object outcome = Gen.yieldFrom(inner);
    return Gen.returns(outcome);
  }

  @Generator
  private Coroutine<Request, Object, Void> cancelSoon(CancelScope scope) {
    Gen.yield(sleep(soon()));
    try {
      scope.cancel();
    } catch (IllegalStateException left) {
      Gen.yield(checkpoint());
    }
    return Gen.done();
  }

  @Generator
  private static Coroutine<Request, Object, Object> joining(
      Scope scope, Coroutine<Request, Object, Object> inner) {
    Task<Object> task = scope.spawn(inner);
    Object outcome = Gen.yieldFrom(CancelScope.shield(joined(task)));
    return Gen.returns(outcome);
  }

  @Generator
  private static Coroutine<Request, Object, Object> joined(Task<Object> task) {
    Object outcome = Gen.yield(join(task));
    return Gen.returns(outcome);
  }

  @Generator
  private Coroutine<Request, Object, Object> cancelledBy(
      Scope scope, Coroutine<Request, Object, Object> inner) {
    scope.spawn(cancelSoon(scope, soon()));
    Object outcome = Gen.yieldFrom(inner);
    // Who goes on behind the body would make the scope wait, and the outcome with it.
    scope.cancel();
    return Gen.returns(outcome);
  }

  @Generator
  private static Coroutine<Request, Object, Void> cancelSoon(Scope scope, Duration time) {
    Gen.yield(sleep(time));
    scope.cancel();
    return Gen.done();
  }
}
