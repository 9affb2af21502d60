package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.sleep;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

/**
 * Two asynchronous generators that enter and leave cancel scopes between their values, and tasks
 * that iterate over them by turns, in scopes of their own, while all that is cancelled.
 */
final class HeldScopesProgram {
  private final Random random;
  private final EventLoop loop = new EventLoop(new VirtualClock());
  private final List<CancelScope> scopes = new ArrayList<>();
  private final List<AsyncGen<Integer>> generators = new ArrayList<>();
  private final List<Task<?>> tasks = new ArrayList<>();

  /** How many values there were, and how many generators in a scope were held. */
  int values;

  int held;

  /** What is wrong with the levels of a task. */
  final List<String> faults = new ArrayList<>();

  HeldScopesProgram(long seed) {
    random = new Random(seed);
  }

  void run() {
    try (loop) {
      for (int i = 0; i < 2; i++) {
        generators.add(AsyncGen.of(values(3)));
      }
      for (int i = 0; i < 2; i++) {
        tasks.add(loop.spawn(consuming(i)));
      }
      loop.spawn(disturbing());
      loop.run();
      loop.run(closing());
    }
    check(loop.core.timers.isEmpty(), "a timer is left");
  }

  private void check(boolean condition, String fault) {
    if (!condition) {
      faults.add(fault);
    }
  }

  private Duration time() {
    return Duration.ofMillis(1 + random.nextInt(20));
  }

  /** Makes a scope around something of this task. */
  private Coroutine<?, Object, Void> scope(Coroutine<?, Object, Void> body) {
    return switch (random.nextInt(3)) {
      case 0 -> CancelScope.shield(body);
      case 1 ->
          CancelScope.deadline(
              time(),
              scope -> {
                scopes.add(scope);
                return body;
              });
      default ->
          CancelScope.cancelScope(
              scope -> {
                scopes.add(scope);
                return body;
              });
    };
  }

  @Generator
  private Coroutine<Object, Object, Void> values(int depth) {
    for (int i = random.nextInt(5); i >= 0; i--) {
      checkDepths();
      switch (random.nextInt(depth > 0 ? 4 : 3)) {
        case 0 -> Gen.yield(sleep(time()));
        case 1, 2 -> Gen.yield(i);
        default -> Gen.yieldFrom(guarded(scope(values(depth - 1))));
      }
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Object, Object, Void> guarded(Coroutine<?, Object, Void> scope) {
    try {
      Gen.yieldFrom(scope);
    } catch (RequestTimeoutException | CancellationException expected) {
      checkDepths();
    }
    return Gen.done();
  }

  private void checkDepths() {
    CancelLevel level = Current.task().innermost;
    for (; level != null; level = level.outer) {
      check(level.depth == 1 + (level.outer == null ? 0 : level.outer.depth), "a depth is wrong");
    }
  }

  /** Iterates; the second task goes on with the generators when the first has enough. */
  @Generator
  private Async<Void> consuming(int number) {
    Gen.yield(sleep(Duration.ofMillis(60L * number)));
    for (int i = 0; i < 4; i++) {
      Gen.yieldFrom(guarded(scope(taking(1 + random.nextInt(3)))));
      check(Current.task().innermost == null, "a level was not left");
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> closing() {
    for (AsyncGen<Integer> generator : generators) {
      Gen.yieldFrom(generator.close());
      check(Current.task().innermost == null, "a level was not left by closing");
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> taking(int count) {
    for (int i = 0; i < count; i++) {
      AsyncGen<Integer> generator = generators.get(random.nextInt(2));
      CancelLevel before = Current.task().innermost;
      try {
        int value = Gen.yieldFrom(generator.next());
        values += value >= 0 ? 1 : 0;
      } catch (StopAsyncIteration | IllegalStateException endOrCancelled) {
        check(true, "expected");
      } catch (RequestTimeoutException ofTheGenerator) {
        check(true, "expected");
      }
      check(before == Current.task().innermost, "a level of the generator was left to its user");
      Gen.yield(sleep(time()));
    }
    return Gen.done();
  }

  @Generator
  private Async<Void> disturbing() {
    for (int i = 0; i < 20; i++) {
      Gen.yield(sleep(time()));
      if (random.nextInt(12) == 0) {
        tasks.get(random.nextInt(2)).cancel();
      }
      disturb();
    }
    return Gen.done();
  }

  private void disturb() {
    if (scopes.isEmpty()) {
      return;
    }
    CancelScope scope = scopes.get(random.nextInt(scopes.size()));
    try {
      switch (random.nextInt(5)) {
        case 0 -> scope.cancel();
        case 1 -> scope.expireIn(time());
        case 2 -> scope.expireNever();
        default -> scope.setShielded(random.nextBoolean());
      }
      held += scope.isHeld() ? 1 : 0;
    } catch (IllegalStateException left) {
      check(left.getMessage().contains("was left"), left.getMessage());
    }
  }
}
