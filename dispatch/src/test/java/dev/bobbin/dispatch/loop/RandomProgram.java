package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Tasks that do at random what tasks can do, and the books to keep of it. */
final class RandomProgram {
  private static final int DEEPEST = 3;
  private static final int MOST_TASKS = 200;

  private final Random random;
  private final EventLoop loop = new EventLoop(new VirtualClock());
  private final List<Channel<Integer>> channels = new ArrayList<>();
  private final List<CompletableFuture<Integer>> stages = new ArrayList<>();

  /** Every task whose handle somebody got. */
  final List<Task<?>> tasks = new ArrayList<>();

  /** How often the finally of each body that started has run, by the number of the body. */
  final List<Integer> finals = new ArrayList<>();

  final Set<Integer> confirmedPuts = new HashSet<>();
  final List<Integer> taken = new ArrayList<>();

  /** What bodies threw on purpose. */
  final List<Throwable> thrown = new ArrayList<>();

  /** What bodies have caught and kept, or left run() or close(), with all that hangs on it. */
  final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** What happened, in order. */
  final StringBuilder trace = new StringBuilder();

  private int items;

  RandomProgram(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 3; i++) {
      channels.add(Channel.of("channel " + i, random.nextInt(3)));
      stages.add(new CompletableFuture<>());
    }
  }

  void run() {
    int roots = 1 + random.nextInt(5);
    for (int i = 0; i < roots; i++) {
      tasks.add(loop.spawn(actor(0)));
    }
    boolean forever = random.nextInt(3) == 0;
    if (forever || random.nextInt(3) == 0) {
      loop.spawn(stopper(random.nextInt(30)));
    }
    try {
      if (forever) {
        loop.runForever();
      } else {
        stages.forEach(stage -> stage.complete(1));
        loop.run();
      }
    } catch (RuntimeException e) {
      see(e);
    }
    try {
      loop.close();
    } catch (RuntimeException e) {
      see(e);
    }
  }

  int left() {
    return channels.stream().mapToInt(Channel::size).sum();
  }

  private void see(Throwable failure) {
    ArrayDeque<Throwable> left = new ArrayDeque<>(List.of(failure));
    // Not seen itself: more may be suppressed since an exception was seen.
    Set<Throwable> walked = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable next; (next = left.poll()) != null; ) {
      seen.add(next);
      if (walked.add(next)) {
        left.addAll(List.of(next.getSuppressed()));
        if (next.getCause() != null) {
          left.add(next.getCause());
        }
      }
    }
  }

  private Duration millis(int bound) {
    return Duration.ofMillis(random.nextInt(bound));
  }

  @Generator
  private Coroutine<Request, Object, Void> stopper(int millis) {
    try {
      Gen.yield(sleep(Duration.ofMillis(millis)));
    } finally {
      stages.forEach(stage -> stage.complete(1));
      if (random.nextBoolean()) {
        loop.shutdown();
      } else {
        loop.shutdownNow();
      }
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Integer> actor(int depth) {
    int number = finals.size();
    finals.add(0);
    boolean stubborn = random.nextInt(8) == 0;
    Exception leaving = null;
    try {
      for (int steps = random.nextInt(8); steps > 0; steps--) {
        try {
          Gen.yieldFrom(act(depth, random.nextInt(16)));
        } catch (Exception e) {
          if (random.nextInt(3) == 0) {
            leaving = e;
            throw e;
          }
          see(e);
        } catch (TaskCancelled cancelled) {
          see(cancelled);
          if (!stubborn) {
            throw cancelled;
          }
        }
      }
      return Gen.returns(number);
    } finally {
      finals.set(number, finals.get(number) + 1);
      trace.append(number).append(';');
      if (random.nextInt(4) == 0) {
        Gen.yieldFrom(cleanUp(leaving));
      }
    }
  }

  /** What is raised in a finally replaces what is leaving the body, as everywhere in Java. */
  @Generator
  private Coroutine<Request, Object, Void> cleanUp(Exception leaving) {
    try {
      Gen.yield(random.nextBoolean() ? checkpoint() : sleep(millis(5)));
    } catch (Throwable replacing) {
      if (leaving != null) {
        see(leaving);
      }
      throw replacing;
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> act(int depth, int what) {
    trace.append((char) ('a' + what));
    switch (what) {
      case 0, 1 -> Gen.yield(sleep(millis(10)));
      case 2 -> Gen.yield(checkpoint());
      case 3, 4, 5 -> Gen.yieldFrom(putOne(what > 3));
      case 6, 7, 8 -> Gen.yieldFrom(takeOne(what > 6));
      case 9 -> Gen.yieldFrom(spawnOne(depth));
      case 10 -> Gen.yield(join(tasks.get(random.nextInt(tasks.size()))));
      case 11 -> Gen.yield(limited(scope(scope -> group(scope, depth + 1))));
      case 12 -> tasks.get(random.nextInt(tasks.size())).cancel();
      case 13 -> fail();
      case 14 -> Gen.yield(limited(await(stages.get(random.nextInt(stages.size())))));
      default -> {
        if (random.nextInt(10) == 0) {
          channels.get(random.nextInt(channels.size())).close();
        }
      }
    }
    return Gen.done();
  }

  private Request limited(Request request) {
    return random.nextBoolean() ? request : withTimeout(millis(10), request);
  }

  private void fail() {
    RuntimeException failure = new IllegalArgumentException("random failure");
    thrown.add(failure);
    throw failure;
  }

  @Generator
  private Coroutine<Request, Object, Void> putOne(boolean timed) {
    int item = items++;
    Request request = put(channels.get(random.nextInt(channels.size())), item);
    Gen.yield(timed ? withTimeout(millis(10), request) : request);
    confirmedPuts.add(item);
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> takeOne(boolean timed) {
    Request request = take(channels.get(random.nextInt(channels.size())));
    int item = Gen.yield(timed ? withTimeout(millis(10), request) : request);
    taken.add(item);
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> spawnOne(int depth) {
    if (finals.size() < MOST_TASKS) {
      Task<?> task = Gen.yield(spawn(actor(depth)));
      tasks.add(task);
    }
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> group(Scope scope, int depth) {
    if (depth < DEEPEST && finals.size() < MOST_TASKS) {
      for (int count = random.nextInt(4); count > 0; count--) {
        tasks.add(scope.spawn(actor(depth)));
      }
    }
    if (random.nextInt(10) == 0) {
      scope.cancel();
    }
    Gen.yieldFrom(actor(depth));
    return Gen.done();
  }
}
