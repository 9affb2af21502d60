package dev.bobbin.dispatch.workers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Gen.State;
import dev.bobbin.Generator;
import dev.bobbin.GeneratorStateException;
import dev.bobbin.StopIteration;
import dev.bobbin.dispatch.workers.Outcome.Cancelled;
import dev.bobbin.dispatch.workers.Outcome.Failure;
import dev.bobbin.dispatch.workers.Outcome.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** One random use of a dispatcher, and what must be true of it afterwards. */
final class RandomDispatch {

  /** What a worker does with an item. */
  private enum Action {
    YIELD,
    RETURN,
    FAIL,
    SLEEP,
    SHUT_DOWN
  }

  /** How the run comes to its end. */
  private enum End {
    CLOSE,
    CLOSE_BY_TWO,
    CLOSE_INTERRUPTED,
    CLOSE_WHILE_SENDING,
    SHUTDOWN,
    SHUTDOWN_WHILE_SENDING,
    RAISE,
    ACCUMULATOR_FAILS,
    ACCUMULATOR_RETURNS
  }

  private static final class Planned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Planned() {
      super("planned", null, false, false);
    }
  }

  /** Its identity counts. */
  private static final class Item {
    private final int number;
    private final Action action;
    private volatile boolean cancelled;

    Item(int number, Action action) {
      this.number = number;
      this.action = action;
    }

    @Override
    public String toString() {
      return number + " " + action;
    }
  }

  private final WatchedThreads threads;
  private final int workers;
  private final int capacity;
  private final int senders;
  private final int itemsOfEach;
  private final int trouble;
  private final int endAfter;
  private final boolean broadcasts;
  private final Policy policy;
  private final End end;
  private final long seed;
  private final Dispatcher<Item, Integer> dispatcher;

  private final List<Item> accepted = Collections.synchronizedList(new ArrayList<>());
  private final List<Outcome<Item, Integer>> outcomes = new ArrayList<>();
  private final AtomicInteger planned = new AtomicInteger();
  private final AtomicBoolean shutDown = new AtomicBoolean();
  private final AtomicBoolean inside = new AtomicBoolean();
  private boolean gotNull;

  RandomDispatch(long seed, WatchedThreads threads) {
    Random random = new Random(seed);
    this.seed = seed;
    this.threads = threads;
    workers = 1 + random.nextInt(5);
    capacity = 1 + random.nextInt(4);
    senders = 1 + random.nextInt(3);
    itemsOfEach = random.nextInt(40);
    trouble = random.nextInt(3) * 10;
    endAfter = random.nextInt(20);
    int choice = random.nextInt(4);
    broadcasts = choice == 0;
    policy = policy(choice, random.nextLong());
    end = End.values()[random.nextInt(End.values().length)];
    dispatcher =
        Dispatcher.workers(workers, this::worker)
            .policy(policy)
            .capacity(capacity)
            .threads(threads)
            .into(accumulator());
  }

  private static Policy policy(int choice, long seed) {
    return switch (choice) {
      case 0 -> Policy.broadcast();
      case 1 -> Policy.roundRobin();
      case 2 -> Policy.random(seed);
      default -> Policy.leastLoaded();
    };
  }

  @Override
  public String toString() {
    return String.format(
        "seed %d: %s threads, %d workers, capacity %d, %s, %d senders of %d items, %s after %d",
        seed, threads, workers, capacity, policy, senders, itemsOfEach, end, endAfter);
  }

  @Generator
  private Coroutine<Integer, Item, Integer> worker(int number) throws InterruptedException {
    Item item = Gen.yield();
    while (item.action != Action.RETURN) {
      act(item.action);
      item = Gen.yield(item.number);
    }
    return Gen.returns(item.number);
  }

  private void act(Action action) throws InterruptedException {
    switch (action) {
      case FAIL -> throw new Planned();
      case SLEEP -> Thread.sleep(1);
      case SHUT_DOWN -> shutDown();
      default -> Thread.yield();
    }
  }

  private void shutDown() {
    shutDown.set(true);
    dispatcher.shutdownNow();
  }

  @Generator
  private Coroutine<Void, Outcome<Item, Integer>, Integer> accumulator() {
    Outcome<Item, Integer> outcome = Gen.yield();
    while (outcome != null) {
      assertThat(inside.getAndSet(true)).isFalse();
      outcomes.add(outcome);
      if (outcomes.size() % 8 == 0) {
        Thread.yield();
      }
      inside.set(false);
      if (outcomes.size() > endAfter && end == End.ACCUMULATOR_FAILS) {
        throw new Planned();
      }
      if (outcomes.size() > endAfter && end == End.ACCUMULATOR_RETURNS) {
        return Gen.returns(-1);
      }
      outcome = Gen.yield();
    }
    gotNull = true;
    return Gen.returns(outcomes.size());
  }

  void run() throws InterruptedException {
    List<Thread> sending = new ArrayList<>();
    for (int i = 0; i < senders; i++) {
      int number = i;
      sending.add(threads.start(() -> send(number)));
    }
    while (accepted.size() < endAfter && sending.stream().anyMatch(Thread::isAlive)) {
      balance(dispatcher.counters());
      WatchedThreads.letOthersRun();
    }
    if (end != End.CLOSE_WHILE_SENDING && end != End.SHUTDOWN_WHILE_SENDING) {
      for (Thread sender : sending) {
        sender.join();
      }
    }
    end();
    close();
    for (Thread sender : sending) {
      sender.join();
    }
    check();
  }

  private void send(int sender) {
    Random random = new Random(seed * 31 + sender);
    for (int i = 0; i < itemsOfEach; i++) {
      Item item = new Item(sender * itemsOfEach + i, action(random));
      try {
        Ticket<Item> ticket = dispatcher.send(item);
        synchronized (accepted) {
          accepted.add(item);
        }
        if (random.nextInt(100) < trouble) {
          item.cancelled = ticket.cancel();
        }
      } catch (Planned failure) {
        planned.incrementAndGet();
        return;
      } catch (GeneratorStateException | StopIteration closed) {
        return;
      }
    }
  }

  private Action action(Random random) {
    if (random.nextInt(2_000) == 0) {
      return Action.SHUT_DOWN;
    }
    return random.nextInt(100) < trouble
        ? Action.values()[random.nextInt(Action.values().length - 1)]
        : Action.YIELD;
  }

  private void end() {
    switch (end) {
      case CLOSE_BY_TWO -> threads.start(this::close);
      case CLOSE_INTERRUPTED -> {
        shutDown.set(true);
        Thread.currentThread().interrupt();
      }
      case SHUTDOWN, SHUTDOWN_WHILE_SENDING -> shutDown();
      case RAISE -> raise();
      default -> Thread.yield();
    }
  }

  private void raise() {
    shutDown.set(true);
    IllegalStateException raised = new IllegalStateException("raised");
    try {
      dispatcher.raise(raised);
    } catch (IllegalStateException expected) {
      assertThat(expected).isSameAs(raised);
    }
  }

  private void close() {
    try {
      dispatcher.close();
    } catch (Planned failure) {
      planned.incrementAndGet();
    }
    assertThat(Thread.interrupted() && end != End.CLOSE_INTERRUPTED).isFalse();
    assertThat(dispatcher.state()).isEqualTo(State.CLOSED);
  }

  private void check() {
    Counters counters = dispatcher.counters();
    balance(counters);
    int copies = broadcasts ? workers : 1;
    assertThat(counters.inFlight() + counters.queued()).isZero();
    assertThat(counters.submitted()).isEqualTo((long) accepted.size() * copies);
    assertThat(dispatcher.future()).isDone();
    boolean endedEarly =
        outcomes.size() > endAfter
            && (end == End.ACCUMULATOR_FAILS || end == End.ACCUMULATOR_RETURNS);
    assertThat(gotNull).isEqualTo(!endedEarly);
    if (end != End.CLOSE_BY_TWO) {
      assertThat(planned.get()).isEqualTo(endedEarly && end == End.ACCUMULATOR_FAILS ? 1 : 0);
    }
    if (!endedEarly) {
      assertThat(dispatcher.result()).isEqualTo(outcomes.size());
      checkOutcomes(counters, copies);
    }
  }

  private void balance(Counters counters) {
    assertThat(counters.workers()).allMatch(worker -> worker.queued() <= capacity);
    assertThat(counters.submitted())
        .isEqualTo(
            counters.done()
                + counters.failed()
                + counters.cancelled()
                + counters.inFlight()
                + counters.queued());
  }

  private void checkOutcomes(Counters counters, int copies) {
    Map<Item, List<Outcome<Item, Integer>>> byItem = new IdentityHashMap<>();
    accepted.forEach(item -> byItem.put(item, new ArrayList<>()));
    outcomes.forEach(outcome -> byItem.get(outcome.item()).add(outcome));
    byItem.forEach((item, ofItem) -> checkItem(item, ofItem, copies));

    assertThat(counters.done()).isEqualTo(count(Value.class));
    assertThat(counters.failed()).isEqualTo(count(Failure.class));
    assertThat(counters.cancelled()).isEqualTo(count(Cancelled.class));
    checkOrder();
  }

  private long count(Class<?> kind) {
    return outcomes.stream().filter(kind::isInstance).count();
  }

  private void checkItem(Item item, List<Outcome<Item, Integer>> ofItem, int copies) {
    assertThat(ofItem).as("outcomes of " + item).hasSize(copies);
    assertThat(ofItem.stream().map(Outcome::worker).distinct()).hasSize(copies);
    ofItem.forEach(this::checkOutcome);
    if (item.cancelled) {
      assertThat(ofItem).anyMatch(Cancelled.class::isInstance);
    }
  }

  private void checkOutcome(Outcome<Item, Integer> outcome) {
    Item item = outcome.item();
    if (outcome instanceof Value<Item, Integer> value) {
      assertThat(value.value()).isEqualTo(item.number);
      assertThat(item.action).isNotEqualTo(Action.FAIL);
    } else if (outcome instanceof Failure<Item, Integer> failure) {
      boolean interrupted = failure.exception() instanceof InterruptedException;
      assertThat(interrupted ? shutDown.get() : item.action == Action.FAIL).isTrue();
    } else {
      assertThat(item.cancelled || shutDown.get()).isTrue();
    }
  }

  /** A worker gets the items of a sender in order, and in a broadcast all get them in the same. */
  private void checkOrder() {
    Map<Integer, List<Integer>> ofWorkers =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(
                    Outcome::worker,
                    Collectors.mapping(outcome -> outcome.item().number, Collectors.toList())));
    for (List<Integer> ofWorker : ofWorkers.values()) {
      for (int sender = 0; sender < senders; sender++) {
        int number = sender;
        assertThat(ofWorker.stream().filter(item -> item / Math.max(1, itemsOfEach) == number))
            .isSorted();
      }
    }
    if (broadcasts) {
      assertThat(ofWorkers.values().stream().distinct().count()).isLessThanOrEqualTo(1);
    }
  }
}
