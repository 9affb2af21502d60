package dev.bobbin.samples.dispatch;

import static dev.bobbin.dispatch.loop.Requests.put;
import static dev.bobbin.dispatch.loop.Requests.take;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.loop.Async;
import dev.bobbin.dispatch.loop.Channel;
import dev.bobbin.dispatch.loop.ChannelClosedException;
import dev.bobbin.dispatch.loop.EventLoop;
import dev.bobbin.dispatch.loop.SharedChannel;
import dev.bobbin.dispatch.loop.Task;
import dev.bobbin.dispatch.workers.Dispatcher;
import dev.bobbin.dispatch.workers.Threaded;
import dev.bobbin.dispatch.workers.Ticket;
import dev.bobbin.explorer.RecordedEvent;
import dev.bobbin.explorer.Recorder;
import dev.bobbin.testing.JavaProcess;
import dev.bobbin.testing.JavaProcess.Outcome;
import dev.bobbin.testing.RecordedRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What dispatchers do, as it is recorded. */
@Timeout(60)
class RecordedDispatchTest {
  private static final Set<String> KINDS = Set.of("put", "taken", "cancelled", "ended");

  @Generator
  private static Async<Void> puts(Channel<String> channel) {
    Gen.yield(put(channel, "a"));
    Gen.yield(put(channel, "b"));
    Gen.yield(put(channel, "c"));
    channel.close();
    return Gen.done();
  }

  @Generator
  private static Async<Void> takes(Channel<String> channel) {
    try {
      while (true) {
        String item = Gen.yield(take(channel));
        assertThat(item).isNotNull();
      }
    } catch (ChannelClosedException end) {
      return Gen.done();
    }
  }

  @Test
  void items_go_through_a_channel() {
    List<String> events =
        dispatched(
            () -> {
              try (EventLoop loop = new EventLoop()) {
                Channel<String> channel = Channel.of("letters", 1);
                loop.spawn("putter", puts(channel));
                loop.run(takes(channel));
              }
            });

    assertThat(events)
        .containsExactly(
            "put letters by puts (putter) = \"a\"",
            "taken letters by takes (task-2) = \"a\"",
            "put letters by puts (putter) = \"b\"",
            "taken letters by takes (task-2) = \"b\"",
            "put letters by puts (putter) = \"c\"",
            "taken letters by takes (task-2) = \"c\"",
            "ended letters by puts (putter)");
  }

  @Generator
  private static Async<Void> exchanges(SharedChannel<Integer> channel) {
    Gen.yield(channel.put(1));
    Gen.yield(channel.take());
    channel.close();
    return Gen.done();
  }

  @Test
  void items_go_through_a_shared_channel() {
    List<String> events =
        dispatched(
            () -> {
              SharedChannel<Integer> channel = SharedChannel.of("numbers", 1);
              try (EventLoop loop = new EventLoop()) {
                channel.tryPut(0);
                assertThat(channel.tryTake(null)).isZero();
                loop.run(exchanges(channel));
              }
            });

    assertThat(events)
        .containsExactly(
            "put numbers = 0",
            "taken numbers = 0",
            "put numbers by exchanges (task-1) = 1",
            "taken numbers by exchanges (task-1) = 1",
            "ended numbers by exchanges (task-1)");
  }

  @Test
  void items_are_recorded_before_any_generator_is_there(@TempDir Path folder) {
    Path page = folder.resolve("run.html");

    Outcome outcome =
        JavaProcess.run(
            "-javaagent:" + System.getProperty("bobbin.agent.jar") + "=trace=" + page,
            "-cp",
            System.getProperty("java.class.path"),
            QueueWithoutGenerators.class.getName());

    assertThat(outcome.out()).isEqualTo("item\n");
    assertThat(RecordedRun.of(page).events())
        .containsExactly("put early = \"item\" by program", "taken early = \"item\" by program");
  }

  @Generator
  private static Async<Void> waits(Channel<Object> channel) {
    Gen.yield(take(channel));
    return Gen.done();
  }

  @Generator
  private static Async<Void> cancels(Task<Void> task) {
    task.cancel();
    return Gen.done();
  }

  @Test
  void a_task_is_cancelled() {
    List<String> events =
        dispatched(
            () -> {
              try (EventLoop loop = new EventLoop()) {
                Task<Void> task = loop.spawn("patient", waits(Channel.of(0)));
                loop.run(cancels(task));
              }
            });

    assertThat(events)
        .containsExactly(
            "cancelled waits (patient) by cancels (task-2)"
                + " = TaskCancelled: task 'patient' is cancelled");
  }

  @Generator
  private static Coroutine<Integer, Integer, Void> doubles(CountDownLatch go)
      throws InterruptedException {
    Integer item = Gen.yield();
    while (true) {
      go.await();
      item = Gen.yield(2 * item);
    }
  }

  @Test
  void workers_take_items_and_leave_those_that_are_cancelled() {
    CountDownLatch go = new CountDownLatch(1);
    List<RecordedEvent> recorded =
        Recorder.events(
            () -> {
              try (var dispatcher = Dispatcher.workers(1, i -> doubles(go)).intoList()) {
                dispatcher.send(1);
                Ticket<Integer> cancelled = dispatcher.send(2);
                assertThat(cancelled.cancel()).isTrue();
                go.countDown();
              }
            });

    assertThat(recorded.stream().filter(event -> KINDS.contains(event.kind())))
        .extracting(RecordedDispatchTest::line)
        .containsExactlyInAnyOrder(
            "put worker-0 = 1",
            "taken worker-0 = 1",
            "put worker-0 = 2",
            "cancelled worker-0 by worker-0 = 2",
            "ended worker-0");
    assertThat(recorded)
        .extracting(event -> event.kind() + " " + event.lane() + " = " + event.value())
        .containsSubsequence(
            "put worker-0 = 1", "taken worker-0 = 1", "send doubles = 1", "yielded doubles = 2");
  }

  @Generator
  private static Coroutine<Void, Object, Void> ignores() {
    while (true) {
      Gen.yield();
    }
  }

  /** As a text that somebody else makes under a lock of theirs. */
  private static final class Locked {
    private final ReentrantLock lock;

    Locked(ReentrantLock lock) {
      this.lock = lock;
    }

    @Override
    public String toString() {
      lock.lock();
      try {
        return "locked";
      } finally {
        lock.unlock();
      }
    }
  }

  @Test
  void texts_of_items_are_made_without_the_lock_of_the_queue() throws InterruptedException {
    ReentrantLock lock = new ReentrantLock();
    List<RecordedEvent> recorded =
        Recorder.events(
            () -> {
              try (var threaded = Threaded.of(ignores())) {
                Thread sender = new Thread(() -> threaded.send(new Locked(lock)));
                lock.lock();
                sender.start();
                while (!lock.hasQueuedThread(sender)) {
                  Thread.onSpinWait();
                }
                assertThat(threaded.counters().submitted()).isZero();
                lock.unlock();
                sender.join();
              }
            });

    assertThat(recorded)
        .extracting(event -> event.kind() + " " + event.lane() + " = " + event.value())
        .contains("put worker-0 = locked", "taken worker-0 = locked");
  }

  private static List<String> dispatched(Recorder.Program<RuntimeException> program) {
    return Recorder.events(program).stream()
        .filter(event -> KINDS.contains(event.kind()))
        .map(RecordedDispatchTest::line)
        .toList();
  }

  private static String line(RecordedEvent event) {
    return event.kind()
        + " "
        + event.lane()
        + (event.by() == null ? "" : " by " + event.by())
        + (event.value() == null ? "" : " = " + event.value());
  }
}
