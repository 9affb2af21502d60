package dev.bobbin.dispatch.loop;

import static dev.bobbin.dispatch.loop.Requests.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Channels that another thread closes, and selectors that fail. */
class ClosedElsewhereTest extends LoopTestBase {

  @Generator
  private Coroutine<Request, Object, Integer> reader(Pipe.SourceChannel channel) {
    ByteBuffer buffer = ByteBuffer.allocate(16);
    int bytes = 0;
    try {
      Gen.mayThrow(IOException.class);
      while (true) {
        int count = Gen.yield(read(channel, buffer.clear()));
        if (count < 0) {
          return Gen.returns(bytes);
        }
        bytes += count;
      }
    } catch (IOException closed) {
      tell(closed);
      return Gen.returns(-1);
    }
  }

  private static void close(Pipe pipe) {
    try {
      pipe.source().close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Generator
  private static Coroutine<Request, Object, Void> closing(Pipe pipe) {
    Gen.yield(checkpoint());
    CompletableFuture.runAsync(() -> close(pipe)).join();
    return Gen.done();
  }

  @Test
  void an_exception_is_raised_at_the_yield_and_a_later_wait_is_not_touched() throws IOException {
    Pipe pipe = Pipe.open();
    Task<Integer> first = loop.spawn(reader(pipe.source()));
    loop.spawn(closing(pipe));

    loop.run();

    assertThat(first.result()).isEqualTo(-1);
    assertThat(told).singleElement().isInstanceOf(AsynchronousCloseException.class);
    Pipe other = Pipe.open();
    other.sink().write(ByteBuffer.wrap(new byte[3]));
    other.sink().close();
    assertThat(loop.run(reader(other.source()))).isEqualTo(3);
    other.source().close();
  }

  @Test
  void pipes_closed_at_any_moment_leave_the_loop_alive() throws Exception {
    EventLoop busy = new EventLoop();
    Thread thread = new Thread(busy::runForever, "loop");
    thread.start();
    List<CompletableFuture<Integer>> ends = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      Pipe pipe = Pipe.open();
      CompletableFuture<Integer> end = busy.submit(reader(pipe.source()));
      pipe.sink().write(ByteBuffer.wrap(new byte[4]));
      if (i % 3 == 0) {
        Thread.yield();
      }
      pipe.source().close();
      pipe.sink().close();
      ends.add(end);
    }
    for (CompletableFuture<Integer> end : ends) {
      assertThat(end.get(1, TimeUnit.MINUTES)).isNotNull();
    }
    busy.shutdown();
    thread.join();
    busy.close();
    assertThat(told).allMatch(ClosedChannelException.class::isInstance);
  }

  @Test
  void a_selector_that_fails_is_replaced_and_what_waited_for_it_is_told() throws IOException {
    Pipe pipe = Pipe.open();
    Task<Integer> first = loop.spawn(reader(pipe.source()));
    loop.spawn(failing());

    loop.run();

    assertThat(first.result()).isEqualTo(-1);
    assertThat(told)
        .singleElement()
        .satisfies(
            failure ->
                assertThat((Throwable) failure)
                    .isInstanceOf(IOException.class)
                    .hasMessage("the selector of the event loop has failed"));
    pipe.sink().write(ByteBuffer.wrap(new byte[3]));
    pipe.sink().close();
    assertThat(loop.run(reader(pipe.source()))).isEqualTo(3);
    pipe.source().close();
  }

  @Generator
  private Coroutine<Request, Object, Void> failing() {
    Gen.yield(checkpoint());
    try {
      loop.core.poller.selector().close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return Gen.done();
  }

  @Test
  void a_key_cancelled_while_it_is_served_is_that_of_a_closed_channel() throws IOException {
    Pipe pipe = Pipe.open();
    pipe.sink().write(ByteBuffer.wrap(new byte[1]));
    Request request = new CancelledRequest(pipe.source());
    Task<Object> task = loop.spawn(yielding(request));

    assertThatThrownBy(loop::run)
        .isInstanceOf(TaskFailedException.class)
        .hasCauseInstanceOf(AsynchronousCloseException.class);
    assertThat(task.isDone()).isTrue();
    pipe.sink().close();
    pipe.source().close();
  }

  @Generator
  private static Coroutine<Request, Object, Object> yielding(Request request) {
    Object outcome = Gen.yield(request);
    return Gen.returns(outcome);
  }

  /** Waits once, and then finds its key cancelled. */
  private static final class CancelledRequest extends Request {
    private final Pipe.SourceChannel channel;

    CancelledRequest(Pipe.SourceChannel channel) {
      this.channel = channel;
    }

    @Override
    Wait begin(Task<?> task, Waiter waiter) throws Exception {
      return task.loop()
          .poller
          .begin(
              new IoWait(waiter, channel, SelectionKey.OP_READ) {
                private boolean again;

                @Override
                Object attempt() {
                  if (again) {
                    throw new CancelledKeyException();
                  }
                  again = true;
                  return NOT_YET;
                }

                @Override
                String verb() {
                  return "read from";
                }
              });
    }
  }

  @Test
  void it_is_noticed_beside_a_task_that_computes_between_checkpoints() throws IOException {
    Pipe pipe = Pipe.open();
    try (EventLoop real = new EventLoop()) {
      Task<Integer> reading = real.spawn(reader(pipe.source()));
      real.spawn(closing(pipe));
      int pieces = real.run(Computing.until(reading, Duration.ofMillis(20)));

      // Half a second; it took 100 rounds, of whatever length.
      assertThat(pieces).isLessThan(75);
      assertThat(reading.result()).isEqualTo(-1);
    }
    pipe.sink().close();
  }
}
