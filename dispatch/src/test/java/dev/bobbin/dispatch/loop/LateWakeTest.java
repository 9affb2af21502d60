package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A task becomes ready after the loop has looked, and before it decides that nobody can go on. */
@ExtendWith(Watchdog.class)
class LateWakeTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final List<Object> told = new ArrayList<>();

  /** Happens after the channels were looked at, and before closed ones are. */
  private static void between(EventLoop loop, Runnable what) {
    loop.core.timers.add(
        new Timer(loop.core.clock, SECOND) {
          @Override
          void expired() {
            what.run();
          }

          @Override
          void failed(Throwable failure) {
            throw new AssertionError(failure);
          }
        });
  }

  /** An action that may fail. */
  private interface Action {
    void run() throws IOException;
  }

  private static Runnable unchecked(Action action) {
    return () -> {
      try {
        action.run();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    };
  }

  @Generator
  private Coroutine<Request, Object, Integer> readFrom(Pipe.SourceChannel source) {
    try {
      Gen.mayThrow(IOException.class);
      int count = Gen.yield(read(source, ByteBuffer.allocate(8)));
      return Gen.returns(count);
    } catch (IOException e) {
      return Gen.returns(-7);
    }
  }

  @Generator
  private Coroutine<Request, Object, Void> tellOf(String name, Request request) {
    Object outcome = Gen.yield(request);
    told.add(name + " " + outcome);
    return Gen.done();
  }

  @Generator
  private Coroutine<Request, Object, Void> cancelAfter(Request request, Task<?> other) {
    Gen.yield(request);
    other.cancel();
    return Gen.done();
  }

  @Test
  void a_channel_that_becomes_ready_between_the_look_and_the_verdict_is_no_deadlock()
      throws IOException {
    Pipe pipe = Pipe.open();
    try (EventLoop loop = new EventLoop(new VirtualClock());
        Pipe.SinkChannel sink = pipe.sink();
        Pipe.SourceChannel source = pipe.source()) {
      between(loop, unchecked(() -> sink.write(ByteBuffer.allocate(5))));

      assertThat(loop.run(readFrom(source))).isEqualTo(5);
    }
  }

  @Test
  void a_selector_that_fails_between_the_look_and_the_verdict_is_no_deadlock() throws IOException {
    Pipe pipe = Pipe.open();
    try (EventLoop loop = new EventLoop(new VirtualClock());
        Pipe.SinkChannel sink = pipe.sink();
        Pipe.SourceChannel source = pipe.source()) {
      between(loop, unchecked(() -> loop.core.poller.selector().close()));

      assertThat(loop.run(readFrom(source))).isEqualTo(-7);
      assertThat(sink.isOpen()).isTrue();
    }
  }

  @Test
  void a_stage_completed_between_the_look_and_the_verdict_is_no_deadlock() {
    CompletableFuture<String> stage = new CompletableFuture<>();
    try (EventLoop loop = new EventLoop(new VirtualClock())) {
      between(loop, () -> stage.complete("done"));

      loop.run(tellOf("stage", await(stage)));
    }
    assertThat(told).containsExactly("stage done");
  }

  @Test
  void a_task_woken_by_the_clock_does_not_wait_for_the_next_deadline() {
    CompletableFuture<String> stage = new CompletableFuture<>();
    LoopClock waking =
        new LoopClock() {
          @Override
          public long nanoTime() {
            return System.nanoTime();
          }

          @Override
          public boolean skipTo(long nanoTime) {
            stage.complete("woken");
            return false;
          }
        };
    try (EventLoop loop = new EventLoop(waking)) {
      Task<?> sleeper = loop.spawn(tellOf("slept", sleep(Duration.ofHours(1))));
      loop.spawn(cancelAfter(await(stage), sleeper));
      loop.run();
      assertThat(sleeper.state()).isEqualTo(Task.State.CANCELLED);
    }
  }

  @Test
  void a_clock_that_cancels_who_waits_for_it_and_fails_is_told_at_the_end() {
    List<Task<?>> sleepers = new ArrayList<>();
    LoopClock failing =
        () -> {
          for (Task<?> sleeper : sleepers) {
            if (sleeper.state() == Task.State.WAITING && sleeper.cancel()) {
              throw new IllegalStateException("no time");
            }
          }
          return 0;
        };
    EventLoop loop = new EventLoop(failing);
    sleepers.add(loop.spawn(tellOf("slept", sleep(SECOND))));

    assertThatThrownBy(loop::run).hasMessageContaining("no time");
    assertThat(sleepers.get(0).state()).isEqualTo(Task.State.CANCELLED);
    loop.close();
  }

  @Generator
  private static Coroutine<Request, Object, Void> writeTo(Pipe.SinkChannel sink)
      throws IOException {
    Gen.yield(checkpoint());
    sink.write(ByteBuffer.allocate(5));
    return Gen.done();
  }

  @Test
  void a_shutdown_before_the_look_at_closed_sockets_ends_a_loop_that_runs_for_ever()
      throws IOException {
    Pipe pipe = Pipe.open();
    try (EventLoop loop = new EventLoop(new VirtualClock());
        Pipe.SinkChannel sink = pipe.sink();
        Pipe.SourceChannel source = pipe.source()) {
      Task<Integer> reading = loop.spawn(readFrom(source));
      loop.spawn(writeTo(sink));
      loop.run();
      between(loop, loop::shutdown);
      loop.runForever();

      assertThat(reading.result()).isEqualTo(5);
    }
  }
}
