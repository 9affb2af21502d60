package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/**
 * A generator that an {@link EventLoop} drives, from its spawning to its end.
 *
 * <p>All methods are for any thread at any time. Beside the loop's thread, a state that is not
 * final may be out of date; what belongs to a final one is there.
 *
 * @param <R> what the generator returns
 */
// There may be a million of them, hence no field that one of the others could serve for.
public class Task<R> extends Member {

  /** What a task is doing; the last three are final. */
  public enum State {
    /** Nothing of its body has run. */
    CREATED,
    /** It can go on, and has its place in the queue. */
    READY,
    /** Its body runs. */
    RUNNING,
    /** It waits for what it requested. */
    WAITING,
    /** Its body has returned. */
    SUCCEEDED,
    /** An exception has left its body. */
    FAILED,
    /** It was cancelled, and its body let the cancellation out. */
    CANCELLED
  }

  private static final State[] STATES = State.values();

  private static final byte CREATED = (byte) State.CREATED.ordinal();
  private static final byte READY = (byte) State.READY.ordinal();
  private static final byte RUNNING = (byte) State.RUNNING.ordinal();
  private static final byte WAITING = (byte) State.WAITING.ordinal();
  private static final byte SUCCEEDED = (byte) State.SUCCEEDED.ordinal();
  private static final byte FAILED = (byte) State.FAILED.ordinal();
  private static final byte CANCELLED = (byte) State.CANCELLED.ordinal();

  final TaskGroup group;

  /** Those of the whole loop that can go on; null before it starts. */
  private ArrayDeque<Task<?>> ready;

  private final int number;
  private final String name;

  /** Null when the task has ended. */
  private Coroutine<?, Object, ? extends R> body;

  /** That of its state: to store references to old objects costs G1 more, three times a turn. */
  private byte ordinal = CREATED;

  /** Whether somebody has asked for its failure. */
  private volatile boolean failureSeen;

  /** What to send when it is ready; its result when it has ended. */
  private Object value;

  /** The values of its {@link TaskLocal}s, by these; never changed, but replaced; null for none. */
  Map<Object, Object> locals;

  /** Those that wait for its end; null for nobody. */
  private WaitQueue<QueuedWait> joiners;

  Task(TaskGroup group, String name, Coroutine<?, Object, ? extends R> body) {
    Objects.requireNonNull(body, "the generator of a task is null");
    this.group = group;
    this.name = name;
    this.body = body;
    number = ++group.loop.numbers;
    if (body.state() != Gen.State.CREATED) {
      throw new IllegalArgumentException(Misuse.started(name(), body));
    }
  }

  /**
   * Joins its group and those that can go on; returns itself.
   *
   * @param queue has those of the whole loop
   * @param inherited its task-locals; null for none
   */
  final Task<R> start(ArrayDeque<Task<?>> queue, Map<Object, Object> inherited) {
    ready = queue;
    locals = inherited;
    group.add(this);
    ready.add(this);
    return this;
  }

  /** Starts another one in the same group, which inherits from this one. */
  final <S> Task<S> startBeside(String other, Coroutine<?, Object, ? extends S> itsBody) {
    return new Task<S>(group, other, itsBody).start(ready, locals);
  }

  /**
   * Returns the name it was spawned with, or {@code task-} and a number.
   *
   * @return what messages call it
   */
  @Override
  public final String name() {
    return name == null ? "task-" + Integer.toUnsignedString(number) : name;
  }

  /**
   * Returns what it is doing.
   *
   * @return its state at this moment
   */
  public final State state() {
    State state = STATES[ordinal];
    // Another thread that sees the end sees the result: see end().
    VarHandle.acquireFence();
    return state;
  }

  /**
   * Returns whether it has ended, in whatever way.
   *
   * @return whether its state is final
   */
  @Override
  public final boolean isDone() {
    return state().ordinal() >= SUCCEEDED;
  }

  /**
   * Returns what its body returned; to wait for it in another task, yield {@link Requests#join}.
   *
   * @return the result
   * @throws TaskFailedException if it has failed; the failure is the cause
   * @throws CancellationException if it was cancelled
   * @throws IllegalStateException if it has not ended
   */
  @SuppressWarnings("unchecked") // an R when the task has ended
  public final R result() {
    switch (state()) {
      case SUCCEEDED:
        return (R) value;
      case FAILED:
        throw new TaskFailedException(name(), failure());
      case CANCELLED:
        throw cancellation();
      default:
        throw new IllegalStateException(Misuse.notEnded(this, state()));
    }
  }

  /**
   * Returns the exception that left its body; null if it has not failed.
   *
   * @return the failure
   */
  public final Throwable failure() {
    if (state() != State.FAILED) {
      return null;
    }
    failureSeen = true;
    return failure;
  }

  /**
   * Raises a {@link TaskCancelled} at the yield where it waits, so that its {@code finally} blocks
   * run; other tasks go on.
   *
   * <p>A task that has not started ends without running. An outcome that is on its way to the task
   * is delivered first, so that nothing is lost, and the cancellation is raised at the yield after
   * it. The body may yield requests while it cleans up; another call interrupts what it waits for
   * then, in the tasks of its scopes, too.
   *
   * @return false if it has ended already
   */
  public final boolean cancel() {
    if (isDone()) {
      return false;
    }
    TaskCancelled why = new TaskCancelled("task '" + name() + "' is cancelled", null);
    group.loop.outside.call(() -> Interruptions.cancel(this, why));
    return true;
  }

  final ArrayDeque<Task<?>> ready() {
    return ready;
  }

  final boolean isFailureSeen() {
    return failureSeen;
  }

  final LoopCore loop() {
    return group.loop;
  }

  @Override
  final void resume(Object outcome) {
    if (outcome != null) {
      value = outcome;
    }
    becomeReady();
  }

  @Override
  final void raise(Throwable exception) {
    failure = exception;
    becomeReady();
  }

  private void becomeReady() {
    Wait over = wait;
    if (over != null) {
      wait = null;
      over.ended();
    }
    ordinal = READY;
    ready.add(this);
  }

  @Override
  final Object body() {
    return body;
  }

  final void waitIn(Wait begun) {
    wait = begun;
    ordinal = WAITING;
  }

  @Override
  final boolean hasStarted() {
    return ordinal != CREATED;
  }

  @Override
  final boolean hasFailed() {
    return ordinal == FAILED;
  }

  @Override
  final boolean wasCancelled() {
    return ordinal == CANCELLED;
  }

  /** Drives the generator to its next yield; returns what it yields. */
  final Object goOn() {
    boolean first = ordinal == CREATED;
    Object sent = value;
    Throwable raised = failure;
    // Stores that change nothing are not free: they took a tenth of a turn.
    if (sent != null) {
      value = null;
    }
    if (raised != null) {
      failure = null;
    }
    ordinal = RUNNING;
    if (first && body.state() != Gen.State.CREATED) {
      throw new IllegalStateException(Misuse.started(name(), body));
    }
    return raised == null ? body.send(sent) : raiseInBody(raised);
  }

  private Object raiseInBody(Throwable raised) {
    if (raised instanceof TaskCancelled why) {
      Interruptions.raised(this, why);
    }
    return body.raise(raised);
  }

  /** Ends the generator whatever it says; what it throws is added to the reason. */
  final void closeBody(Throwable reason) {
    try {
      body.close();
    } catch (Throwable thrown) {
      reason.addSuppressed(thrown);
    }
  }

  final void fail(Throwable thrown) {
    boolean cancelled = thrown instanceof TaskCancelled;
    end(cancelled ? State.CANCELLED : State.FAILED, null, thrown);
  }

  /** Ends it, of which nobody is told yet. */
  final void end(State end, Object result, Throwable thrown) {
    value = result;
    failure = thrown;
    VarHandle.releaseFence();
    ordinal = (byte) end.ordinal();
    pending = null;
    innermost = null;
    body = null;
    wait = null;
    group.tasks.remove(this);
  }

  /** Returns whether the loop has to tell how it has ended. */
  final boolean isUntold() {
    return group.leavesUntold(this);
  }

  /** Tells its group and those that join it how it has ended. */
  final void tellEnd() {
    group.ended(this);
    while (joiners != null && !joiners.isEmpty()) {
      deliverTo(joiners.poll().waiter);
    }
    ended();
    locals = null;
  }

  /** Called when the task has ended. */
  void ended() {}

  @Override
  boolean isObserved() {
    return joiners != null && !joiners.isEmpty();
  }

  final void addJoiner(QueuedWait joiner) {
    if (joiners == null) {
      joiners = new WaitQueue<>();
    }
    joiners.add(joiner);
  }

  final void removeJoiner(QueuedWait joiner) {
    joiners.remove(joiner);
  }

  /** Hands the end of this task to one that joins it. */
  final void deliverTo(Waiter joiner) {
    switch (state()) {
      case SUCCEEDED -> joiner.resume(value);
      case FAILED -> joiner.raise(failure());
      default -> joiner.raise(cancellation());
    }
  }

  final CancellationException cancellation() {
    CancellationException cancelled = new CancellationException(Text.ofMessage(failure));
    cancelled.initCause(failure);
    return cancelled;
  }

  /** Returns its result, once it has ended. */
  final Object value() {
    return value;
  }

  /** Returns {@code task 'name' waits to take from channel 'orders' at Shop.pack(Shop.java:12)}. */
  @Override
  public final String toString() {
    Wait waited = wait;
    String does = waited == null ? "is " + state() : "waits " + Text.of(waited);
    return "task '" + name() + "' " + does + position();
  }

  @Override
  final String whereItIs() {
    return "task '" + name() + "'" + position();
  }

  private String position() {
    Coroutine<?, Object, ? extends R> generator = body;
    return generator == null ? "" : Text.position(generator);
  }
}
