package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

/** Tasks that select among all that a task can wait for, the same thing several times, too. */
final class SelectProgram {
  private static final int TASKS = 6;

  private final Random random;
  private final EventLoop loop = new EventLoop(new VirtualClock());
  private final List<Channel<Object>> channels = List.of(Channel.of(0), Channel.of(1));
  private final Semaphore semaphore = new Semaphore(1);
  private final Event event = new Event();
  private final Barrier barrier;
  private final List<Task<?>> tasks = new ArrayList<>();

  /** How many selects have come to an end, by an outcome or by an exception. */
  int selected;

  /** What went wrong. */
  final List<Object> faults = new ArrayList<>();

  SelectProgram(long seed) {
    random = new Random(seed);
    barrier = new Barrier(1 + random.nextInt(3));
  }

  void run() {
    try (loop) {
      for (int i = 0; i < TASKS; i++) {
        tasks.add(loop.spawn(selecting(4)));
      }
      loop.spawn(disturbing(30));
      loop.runForever();
    }
  }

  @Generator
  private Async<Void> selecting(int count) {
    for (int i = 0; i < count; i++) {
      try {
        Object outcome = Gen.yield(select(alternatives(2).toArray(new Request[0])));
        expect(outcome instanceof Selected, outcome);
      } catch (BarrierBrokenException | CancellationException | RequestTimeoutException expected) {
        expect(true, expected);
      }
      selected++;
      Object nothing = Gen.yield(random.nextBoolean() ? checkpoint() : pause());
      expect(nothing == null, nothing);
    }
    return Gen.done();
  }

  private void expect(boolean condition, Object what) {
    if (!condition) {
      faults.add(what);
    }
  }

  private List<Request> alternatives(int depth) {
    List<Request> alternatives = new ArrayList<>();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      alternatives.add(alternative(depth));
    }
    return alternatives;
  }

  private Request alternative(int depth) {
    Channel<Object> channel = channels.get(random.nextInt(channels.size()));
    return switch (random.nextInt(depth > 0 ? 10 : 8)) {
      case 0, 1 -> put(channel, "item");
      case 2, 3 -> take(channel);
      case 4 -> semaphore.acquire();
      case 5 -> event.await();
      case 6 -> barrier.await();
      case 7 -> tasks.isEmpty() ? pause() : joinOther();
      case 8 -> select(alternatives(depth - 1).toArray(new Request[0]));
      default -> withTimeout(Duration.ofMillis(1 + random.nextInt(5)), alternative(depth - 1));
    };
  }

  private Request joinOther() {
    Task<?> task = tasks.get(random.nextInt(tasks.size()));
    return task == Current.task() ? pause() : join(task);
  }

  private Request pause() {
    return sleep(Duration.ofMillis(1 + random.nextInt(5)));
  }

  @Generator
  private Async<Void> disturbing(int count) {
    for (int i = 0; i < count; i++) {
      Gen.yield(pause());
      disturb();
    }
    loop.shutdownNow();
    return Gen.done();
  }

  private void disturb() {
    switch (random.nextInt(8)) {
      case 0 -> event.set();
      case 1 -> event.clear();
      case 2 -> barrier.reset();
      case 3 -> {
        barrier.abort();
        barrier.reset();
      }
      case 4 -> semaphore.release();
      case 5 -> tasks.get(random.nextInt(tasks.size())).cancel();
      case 6 -> channels.get(random.nextInt(channels.size())).tryPut("item");
      default -> channels.get(random.nextInt(channels.size())).tryTake("none");
    }
  }

  /** Returns what is left behind by those that wait no more. */
  List<String> left() {
    return List.of(semaphore.toString().replaceAll("\\d+ free, ", ""), barrier.toString());
  }

  int parties() {
    return barrier.parties();
  }
}
