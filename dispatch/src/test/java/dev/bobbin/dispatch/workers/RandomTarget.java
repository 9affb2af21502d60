package dev.bobbin.dispatch.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Gen.State;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** One random use of a threaded coroutine, and what must be true of it afterwards. */
final class RandomTarget {

  /** How the run comes to its end. */
  private enum End {
    CLOSE,
    CLOSE_WHILE_SENDING,
    CLOSE_INTERRUPTED,
    SHUTDOWN,
    SHUTDOWN_WHILE_SENDING,
    TARGET_FAILS,
    TARGET_RETURNS
  }

  private static final class Planned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Planned() {
      super("planned", null, false, false);
    }
  }

  private final long seed;
  private final WatchedThreads threads;
  private final int capacity;
  private final int senders;
  private final int itemsOfEach;
  private final int endAfter;
  private final int pauses;
  private final End end;
  private final Threaded<Integer, Integer> threaded;

  private final List<Integer> accepted = Collections.synchronizedList(new ArrayList<>());
  private final List<Integer> received = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger told = new AtomicInteger();
  private volatile boolean tidied;

  RandomTarget(long seed, WatchedThreads threads) {
    Random random = new Random(seed);
    this.seed = seed;
    this.threads = threads;
    capacity = 1 + random.nextInt(4);
    senders = 1 + random.nextInt(3);
    itemsOfEach = random.nextInt(40);
    endAfter = random.nextInt(60);
    pauses = random.nextInt(20);
    end = End.values()[random.nextInt(End.values().length)];
    Coroutine<Void, Integer, Integer> target = Coroutine.of(this::target);
    threaded = Threaded.of(target, capacity, threads);
  }

  @Override
  public String toString() {
    return String.format(
        "seed %d: %s thread, capacity %d, %d senders of %d items, %s after %d",
        seed, threads, capacity, senders, itemsOfEach, end, endAfter);
  }

  @Generator
  private Coroutine<Void, Integer, Integer> target() throws InterruptedException {
    try {
      while (!(end == End.TARGET_RETURNS && received.size() == endAfter)) {
        received.add(Gen.yield());
        if (received.size() % 20 < pauses / 4) {
          Thread.sleep(0, 50_000);
        }
        if (end == End.TARGET_FAILS && received.size() > endAfter) {
          throw new Planned();
        }
      }
    } finally {
      tidied = true;
    }
    return Gen.returns(received.size());
  }

  void run() throws InterruptedException {
    List<Thread> sending = new ArrayList<>();
    for (int i = 0; i < senders; i++) {
      int number = i;
      sending.add(threads.start(() -> send(number)));
    }
    while (accepted.size() < endAfter && sending.stream().anyMatch(Thread::isAlive)) {
      WatchedThreads.letOthersRun();
    }
    if (end != End.CLOSE_WHILE_SENDING && end != End.SHUTDOWN_WHILE_SENDING) {
      for (Thread sender : sending) {
        sender.join();
      }
    }
    end();
    for (Thread sender : sending) {
      sender.join();
    }
    check();
  }

  private void send(int sender) {
    for (int i = 0; i < itemsOfEach; i++) {
      int item = sender * itemsOfEach + i;
      try {
        threaded.send(item);
        accepted.add(item);
      } catch (Planned failure) {
        told.incrementAndGet();
        return;
      } catch (StopIteration stop) {
        told.addAndGet(stop.value() == null ? 0 : 1);
        return;
      } catch (GeneratorStateException closed) {
        return;
      } catch (Exception interrupted) {
        checkInterrupt(interrupted);
        return;
      }
    }
  }

  /** The target sleeps: what that throws when it is interrupted comes out as it is. */
  private void checkInterrupt(Exception interrupted) {
    assertThat(interrupted).isInstanceOf(InterruptedException.class);
    assertThat(end).isIn(End.SHUTDOWN, End.SHUTDOWN_WHILE_SENDING, End.CLOSE_INTERRUPTED);
    told.incrementAndGet();
  }

  private void end() {
    if (end == End.CLOSE_INTERRUPTED) {
      Thread.currentThread().interrupt();
    } else if (end == End.SHUTDOWN || end == End.SHUTDOWN_WHILE_SENDING) {
      threaded.shutdownNow();
    }
    try {
      threaded.close();
    } catch (Planned failure) {
      told.incrementAndGet();
    } catch (GeneratorStateException lost) {
      assertThat(lost).hasMessageContaining("unsent()");
      told.incrementAndGet();
    } catch (Exception interrupted) {
      checkInterrupt(interrupted);
    }
    assertThat(Thread.interrupted()).isEqualTo(end == End.CLOSE_INTERRUPTED);
  }

  private void check() {
    List<Integer> all = new ArrayList<>(received);
    all.addAll(threaded.unsent());
    assertThat(all).containsExactlyInAnyOrderElementsOf(accepted);
    for (int sender = 0; sender < senders; sender++) {
      int number = sender;
      assertThat(all.stream().filter(item -> item / Math.max(1, itemsOfEach) == number)).isSorted();
    }
    assertThat(tidied).isEqualTo(!received.isEmpty() || endsAtOnce());
    assertThat(threaded.state()).isEqualTo(State.CLOSED);
    assertThat(threaded.future()).isDone();
    checkEnd();
  }

  /** Whether the target returns when it is started. */
  private boolean endsAtOnce() {
    return end == End.TARGET_RETURNS && endAfter == 0 && !accepted.isEmpty();
  }

  private void checkEnd() {
    assertThat(told.get()).isLessThanOrEqualTo(1);
    if (end == End.CLOSE || end == End.CLOSE_WHILE_SENDING) {
      assertThat(threaded.unsent()).isEmpty();
    }
    if (end == End.TARGET_FAILS && received.size() > endAfter) {
      assertThat(told.get()).isOne();
    }
    if (!threaded.unsent().isEmpty() && end == End.TARGET_RETURNS) {
      assertThat(told.get()).isOne();
    }
  }
}
