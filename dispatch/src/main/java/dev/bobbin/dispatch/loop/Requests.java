package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
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
    return new SleepRequest(duration);
  }

  /** Lets all other tasks that can go on run first. */
  public static Request checkpoint() {
    return CheckpointRequest.INSTANCE;
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
    return new JoinRequest(task);
  }

  /**
   * Waits until a stage completes, on whatever thread; the outcome is its value.
   *
   * <p>Its failure is raised, without the {@code CompletionException} around it. This is the way to
   * have blocking work done elsewhere: {@code await(CompletableFuture.supplyAsync(...))}. The stage
   * goes on when the task is cancelled.
   */
  public static Request await(CompletionStage<?> stage) {
    return new StageRequest(stage);
  }

  /**
   * Has work that blocks done by another thread; the outcome is what it returns, its failure is
   * raised. It goes on when the task is cancelled, and its result is dropped.
   *
   * @param work called by a thread of a pool of its own, each time the request is yielded
   * @return the request
   */
  public static Request offload(Callable<?> work) {
    return new OffloadRequest(work);
  }

  /**
   * Has work done by threads of the caller's; see {@link #offload(Callable)}.
   *
   * @param work called each time the request is yielded
   * @param executor calls it, for instance a pool of so many threads as a database has connections,
   *     or one of virtual threads
   * @return the request
   */
  public static Request offload(Callable<?> work, Executor executor) {
    return new OffloadRequest(work, executor);
  }

  /**
   * Puts an item into a channel, waiting while that is full; the outcome is null.
   *
   * <p>Raises {@link ChannelClosedException} if the channel is closed, or closes while this waits.
   */
  public static <T> Request put(Channel<? super T> channel, T item) {
    return new PutRequest(channel, item);
  }

  /**
   * Takes an item out of a channel, waiting while that is empty; the outcome is the item.
   *
   * <p>Raises {@link ChannelClosedException} if the channel is closed and empty.
   */
  public static Request take(Channel<?> channel) {
    Objects.requireNonNull(channel, "the channel is null");
    Request taking = channel.taking;
    if (taking == null) {
      taking = new TakeRequest(channel);
      channel.taking = taking;
    }
    return taking;
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
    return new AcceptRequest(server);
  }

  /**
   * Connects to a server; the outcome is a {@link java.nio.channels.SocketChannel}, in non-blocking
   * mode.
   */
  public static Request connect(SocketAddress address) {
    return new ConnectRequest(address);
  }

  /**
   * Reads at least one byte; the outcome is how many, as an Integer: -1 at the end of the input, 0
   * only if the buffer is full.
   *
   * <p>Raises {@link java.nio.channels.AsynchronousCloseException} if another task closes the
   * channel meanwhile. That another thread closes it is noticed within a second.
   *
   * @param channel a socket, a connected datagram channel or a pipe; the loop puts it into
   *     non-blocking mode
   */
  public static <C extends SelectableChannel & ReadableByteChannel> Request read(
      C channel, ByteBuffer buffer) {
    return new ReadRequest(channel, buffer);
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
    return new WriteRequest(channel, buffer);
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
    return new TimeoutRequest(duration, request);
  }

  /**
   * Runs a generator as a task of its own, but only for a time; the outcome is its result.
   *
   * <p>When the time is over, that task is cancelled, and {@link RequestTimeoutException} is raised
   * when it has ended.
   */
  public static Request withTimeout(Duration duration, Coroutine<?, Object, ?> body) {
    return withTimeout(duration, new ScopeRequest(scope -> body, ScopeKind.SCOPE, "generator"));
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
    return new SpawnRequest(name, body);
  }

  /**
   * Starts a task in another loop, which runs in another thread; the outcome is the {@link
   * RemoteTask}. It inherits the task-locals.
   *
   * <p>To wait for its end, and to have it cancelled together with the task that waits, delegate to
   * {@link RemoteTask#runOn}.
   *
   * @param loop where it runs
   * @param body a generator that has not started
   * @return the request
   */
  public static Request spawnOn(EventLoop loop, Coroutine<?, Object, ?> body) {
    return new SpawnOnRequest(loop, body);
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
    return new ScopeRequest(body, ScopeKind.SCOPE, "scope(...)");
  }

  /**
   * Opens a scope as {@link #scope} does, but the failure of one of its tasks, other than the body,
   * does not cancel the others.
   *
   * <p>A task that fails while no other task joins it is told as one outside of all scopes: to the
   * loop's failure handler, or at the end of {@link EventLoop#run()}.
   *
   * @param body makes the generator to run in the scope
   * @return the request
   */
  public static Request supervisor(
      Function<? super Scope, ? extends Coroutine<?, Object, ?>> body) {
    return new ScopeRequest(body, ScopeKind.SUPERVISOR, "supervisor(...)");
  }

  /**
   * Waits for the first outcome of several requests; the outcome is a {@link Selected}.
   *
   * <p>The others are withdrawn: they did not happen. What they have is not lost, because nothing
   * was taken. Of several that have an outcome at once, the first in order wins; hence {@code
   * select(take(channel), checkpoint())} never waits. A failure of one is raised.
   *
   * @param alternatives requests other than scopes
   * @return the request
   * @throws IllegalArgumentException if there is none, or one of them is a scope
   */
  public static Request select(Request... alternatives) {
    return new SelectRequest(List.of(alternatives));
  }

  /**
   * Runs generators as tasks in a scope; the outcome is the list of their results, in the order
   * given.
   *
   * <p>The first failure cancels the others, and is raised when they have ended.
   *
   * @param bodies generators that have not started
   * @return the request
   */
  public static Request gather(List<? extends Coroutine<?, Object, ?>> bodies) {
    List<Coroutine<?, Object, ?>> copy = List.copyOf(bodies);
    return new ScopeRequest(
        scope -> Together.results(scope, copy), ScopeKind.GATHER, "gather(...)");
  }

  /**
   * Runs generators as tasks in a scope; see {@link #gather(List)}.
   *
   * @param bodies generators that have not started
   * @return the request
   */
  @SafeVarargs // only read
  @SuppressWarnings("varargs")
  public static Request gather(Coroutine<?, Object, ?>... bodies) {
    return gather(Together.list(bodies));
  }

  /**
   * Runs generators as tasks and waits until all have ended, in whatever way; the outcome is the
   * list of these {@link Task}s, in the order given. A failure cancels nothing and is not raised.
   *
   * <p>If the waiting task is cancelled, or its time is over, they are cancelled, and the outcome
   * is still the list: what some of them have returned before is not lost.
   *
   * @param bodies generators that have not started
   * @return the request
   */
  public static Request settle(List<? extends Coroutine<?, Object, ?>> bodies) {
    List<Coroutine<?, Object, ?>> copy = List.copyOf(bodies);
    return new ScopeRequest(
        scope -> Together.settled(scope, copy), ScopeKind.SETTLE, "settle(...)");
  }

  /**
   * Runs generators as tasks until all have ended; see {@link #settle(List)}.
   *
   * @param bodies generators that have not started
   * @return the request
   */
  @SafeVarargs // only read
  @SuppressWarnings("varargs")
  public static Request settle(Coroutine<?, Object, ?>... bodies) {
    return settle(Together.list(bodies));
  }

  /**
   * Runs generators as tasks until the first returns, cancels the others, and waits until they have
   * ended; the outcome is a {@link First}.
   *
   * <p>One that has returned in spite of its cancellation is not lost, see {@link First#others()}.
   * If all fail, the failure that came first is raised, with the others suppressed in the order in
   * which they came; so it is if they fail because the waiting task is cancelled, or its time is
   * over.
   *
   * @param bodies generators that have not started
   * @return the request
   */
  public static Request firstOf(List<? extends Coroutine<?, Object, ?>> bodies) {
    List<Coroutine<?, Object, ?>> copy = List.copyOf(bodies);
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("firstOf needs one generator at least");
    }
    return new ScopeRequest(scope -> Race.first(scope, copy), ScopeKind.SETTLE, "firstOf(...)");
  }

  /**
   * Runs generators as tasks until the first returns; see {@link #firstOf(List)}.
   *
   * @param bodies generators that have not started
   * @return the request
   */
  @SafeVarargs // only read
  @SuppressWarnings("varargs")
  public static Request firstOf(Coroutine<?, Object, ?>... bodies) {
    return firstOf(Together.list(bodies));
  }

  /**
   * Starts generators as tasks in a scope, and returns a channel from which they can be taken in
   * the order in which they end; it is closed after the last one.
   *
   * <p>In a {@link #scope} the first failure still cancels all; in a {@link #supervisor} it does
   * not. There a task that fails when the channel has been closed is one that nobody joins; a
   * failure that is left in the channel is told to nobody.
   *
   * @param <R> what the generators return
   * @param scope where to spawn them
   * @param bodies generators that have not started
   * @return a channel of tasks that have ended
   */
  public static <R> Channel<Task<R>> asCompleted(
      Scope scope, List<? extends Coroutine<?, Object, ? extends R>> bodies) {
    return Together.asCompleted(scope, List.copyOf(bodies));
  }
}
