package dev.bobbin.dispatch;

import dev.bobbin.Coroutine;
import dev.bobbin.dispatch.loop.AcceptOperation;
import dev.bobbin.dispatch.loop.CheckpointOperation;
import dev.bobbin.dispatch.loop.ConnectOperation;
import dev.bobbin.dispatch.loop.JoinOperation;
import dev.bobbin.dispatch.loop.PutOperation;
import dev.bobbin.dispatch.loop.ReadOperation;
import dev.bobbin.dispatch.loop.ScopeOperation;
import dev.bobbin.dispatch.loop.SleepOperation;
import dev.bobbin.dispatch.loop.SpawnOperation;
import dev.bobbin.dispatch.loop.StageOperation;
import dev.bobbin.dispatch.loop.TakeOperation;
import dev.bobbin.dispatch.loop.TimeoutOperation;
import dev.bobbin.dispatch.loop.WriteOperation;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * The requests that a task can yield: {@code int n = Gen.yield(read(connection, buffer));}
 *
 * <p>The yield has the outcome as its value; a failure is raised there. A task that is cancelled
 * while it waits has {@link TaskCancelled} raised there. Every yield of a request lets the other
 * tasks run. Channels, servers and connections must not be waited for in the same direction by two
 * tasks at once.
 */
public final class Requests {

  private Requests() {}

  /**
   * Waits for a time.
   *
   * @param duration how long; zero or less is a {@link #checkpoint()}
   */
  public static Request sleep(Duration duration) {
    return new SleepOperation(duration);
  }

  /** Lets all other tasks that can go on run first. */
  public static Request checkpoint() {
    return CheckpointOperation.INSTANCE;
  }

  /**
   * Waits until a task has ended; the outcome is its result.
   *
   * <p>Its failure is raised as it is. If it is cancelled, a {@link
   * java.util.concurrent.CancellationException} is raised. It does not end when the joining task is
   * cancelled.
   *
   * @param task a task of the same loop, other than the one that yields this
   */
  public static Request join(Task<?> task) {
    return new JoinOperation(task);
  }

  /**
   * Waits until a stage completes, on whatever thread; the outcome is its value.
   *
   * <p>Its failure is raised, without the {@code CompletionException} around it. This is the way to
   * have blocking work done elsewhere: {@code await(CompletableFuture.supplyAsync(...))}. The stage
   * goes on when the task is cancelled.
   */
  public static Request await(CompletionStage<?> stage) {
    return new StageOperation(stage);
  }

  /**
   * Puts an item into a channel, waiting while that is full; the outcome is null.
   *
   * <p>Raises {@link ChannelClosedException} if the channel is closed, or closes while this waits.
   */
  public static <T> Request put(Channel<? super T> channel, T item) {
    return new PutOperation(channel, item);
  }

  /**
   * Takes an item out of a channel, waiting while that is empty; the outcome is the item.
   *
   * <p>Raises {@link ChannelClosedException} if the channel is closed and empty.
   */
  public static Request take(Channel<?> channel) {
    return new TakeOperation(channel);
  }

  /**
   * Waits for a connection to a server; the outcome is a {@link java.nio.channels.SocketChannel},
   * in non-blocking mode.
   *
   * <p>An {@link java.io.IOException} may be raised, as in {@link #connect}, {@link #read} and
   * {@link #write}; {@code Gen.mayThrow(IOException.class)} lets the body catch it.
   *
   * @param server a bound server, which the loop puts into non-blocking mode
   */
  public static Request accept(ServerSocketChannel server) {
    return new AcceptOperation(server);
  }

  /**
   * Connects to a server; the outcome is a {@link java.nio.channels.SocketChannel}, in non-blocking
   * mode.
   */
  public static Request connect(SocketAddress address) {
    return new ConnectOperation(address);
  }

  /**
   * Reads at least one byte; the outcome is how many, as an Integer: -1 at the end of the input, 0
   * only if the buffer is full.
   *
   * <p>Raises {@link java.nio.channels.AsynchronousCloseException} if another task closes the
   * channel meanwhile. Close channels on the loop's thread: it does not notice otherwise before it
   * has something to do.
   *
   * @param channel a socket, a connected datagram channel or a pipe; the loop puts it into
   *     non-blocking mode
   */
  public static <C extends SelectableChannel & ReadableByteChannel> Request read(
      C channel, ByteBuffer buffer) {
    return new ReadOperation(channel, buffer);
  }

  /**
   * Writes all that remains in a buffer; the outcome is how many bytes, as an Integer.
   *
   * <p>If it fails or is cancelled, the buffer's position tells how many were written.
   *
   * @param channel as in {@link #read}
   */
  public static <C extends SelectableChannel & WritableByteChannel> Request write(
      C channel, ByteBuffer buffer) {
    return new WriteOperation(channel, buffer);
  }

  /**
   * Waits for another request, but only for a time; the outcome is that of the request.
   *
   * <p>When the time is over the request is withdrawn, and {@link RequestTimeoutException} is
   * raised. An outcome is never lost: either it is delivered, or the request did not happen. A
   * timed join leaves its task alone; a timed {@link #scope} cancels its tasks and waits until they
   * have ended.
   */
  public static Request withTimeout(Duration duration, Request request) {
    return new TimeoutOperation(duration, request);
  }

  /**
   * Runs a generator as a task of its own, but only for a time; the outcome is its result.
   *
   * <p>When the time is over, that task is cancelled, and {@link RequestTimeoutException} is raised
   * when it has ended.
   */
  public static Request withTimeout(Duration duration, Coroutine<?, Object, ?> body) {
    return withTimeout(duration, scope(scope -> body));
  }

  /**
   * Starts a task beside the one that yields this, in the same scope; the outcome is the {@link
   * Task}.
   *
   * @param body a generator that has not started
   */
  public static Request spawn(Coroutine<?, Object, ?> body) {
    return spawn(null, body);
  }

  /**
   * Starts a task with a name; see {@link #spawn(Coroutine)}.
   *
   * @param name what messages call it; null for a number
   */
  public static Request spawn(String name, Coroutine<?, Object, ?> body) {
    return new SpawnOperation(name, body);
  }

  /**
   * Opens a {@link Scope}, runs its body as the first task in it, and waits until all tasks of the
   * scope have ended; the outcome is what the body returned.
   *
   * <p>If a task fails, the others are cancelled, and the first failure is raised here, with the
   * others suppressed. If the waiting task is cancelled, the tasks of the scope are, and it is told
   * when they have ended; if one of them fails on that occasion, its failure is raised first, and
   * the cancellation at the next yield.
   *
   * @param body makes the generator to run in the scope
   */
  public static Request scope(Function<? super Scope, ? extends Coroutine<?, Object, ?>> body) {
    return new ScopeOperation(body);
  }
}
