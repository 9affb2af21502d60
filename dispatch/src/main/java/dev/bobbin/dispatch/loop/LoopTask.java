package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.StopIteration;
import dev.bobbin.dispatch.Task;
import dev.bobbin.dispatch.TaskCancelled;
import dev.bobbin.dispatch.TaskFailedException;
import java.util.Objects;
import java.util.concurrent.CancellationException;

/**
 * A task: its generator, and what is to be sent or raised into it next.
 *
 * <p>There may be a million of them, hence no field that one of the others could serve for.
 */
public non-sealed class LoopTask<R> implements Task<R> {
  private final TaskGroup group;
  private final int number;
  private final String name;

  /** Null when the task has ended. */
  private Coroutine<?, Object, ? extends R> body;

  private State state = State.CREATED;

  /** What it waits in; null unless it is waiting. */
  private Wait wait;

  /** What to send when it is ready; its result when it has ended. */
  private Object value;

  /** What to raise instead of sending; its failure when it has ended. */
  private Throwable failure;

  /** What to raise at its next yield; null for nothing. */
  private Throwable interruption;

  /** Whether it has been told that requests are no longer fulfilled. */
  private boolean warned;

  /** Those that wait for its end; null for nobody. */
  private WaitQueue<JoinWait> joiners;

  LoopTask<?> previous;
  LoopTask<?> following;

  LoopTask(TaskGroup group, String name, Coroutine<?, Object, ? extends R> body) {
    Objects.requireNonNull(body, "the generator of a task is null");
    this.group = group;
    this.name = name;
    this.body = body;
    number = group.loop.nextNumber();
    if (body.state() != Gen.State.CREATED) {
      throw new IllegalArgumentException(Misuse.started(this, body));
    }
  }

  /** Drives the generator to its next yield. */
  final void step() {
    boolean first = state == State.CREATED;
    Object sent = value;
    Throwable raised = failure;
    value = null;
    failure = null;
    state = State.RUNNING;
    if (first && body.state() != Gen.State.CREATED) {
      fail(new IllegalStateException(Misuse.started(this, body)));
      return;
    }
    Object yielded;
    try {
      yielded = raised == null ? body.send(sent) : body.raise(raised);
    } catch (StopIteration end) {
      end(State.SUCCEEDED, end.value(), null);
      return;
    } catch (Throwable thrown) {
      fail(thrown);
      return;
    }
    answer(yielded);
  }

  private void answer(Object yielded) {
    if (interruption != null) {
      Throwable raised = interruption;
      interruption = null;
      raise(raised);
    } else if (loop().isStopping()) {
      refuse(yielded);
    } else if (yielded instanceof Operation operation) {
      begin(operation);
    } else {
      raise(new IllegalArgumentException(Misuse.noRequest(this, yielded)));
    }
  }

  private void begin(Operation operation) {
    try {
      Wait begun = operation.begin(this);
      if (begun != null) {
        wait = begun;
        state = State.WAITING;
      }
    } catch (Throwable refused) {
      raise(refused);
    }
  }

  /** The loop stops: the task is told once, and closed if it yields again. */
  private void refuse(Object yielded) {
    if (!warned) {
      warned = true;
      raise(new TaskCancelled(Misuse.stopping(this, yielded), null));
      return;
    }
    IllegalStateException ignored = new IllegalStateException(Misuse.ignored(this, yielded));
    try {
      body.close();
    } catch (Throwable thrown) {
      ignored.addSuppressed(thrown);
    }
    fail(ignored);
  }

  /** Sends an outcome into the generator when its turn comes. */
  final void resume(Object outcome) {
    value = outcome;
    becomeReady();
  }

  /** Raises an exception in the generator when its turn comes. */
  final void raise(Throwable exception) {
    failure = exception;
    becomeReady();
  }

  private void becomeReady() {
    Wait over = wait;
    wait = null;
    if (over != null) {
      over.ended();
    }
    state = State.READY;
    loop().scheduler().ready(this);
  }

  /** Raises an exception at the yield where the task waits, or at its next one. */
  final void interrupt(Throwable why) {
    switch (state) {
      case WAITING -> {
        if (wait.withdraw(why)) {
          raise(why);
        }
      }
      case CREATED -> failure = why;
      case READY, RUNNING -> interruptLater(why);
      default -> {}
    }
  }

  /** Raises an exception at the next yield, unless a cancellation is on its way already. */
  final void interruptLater(Throwable why) {
    if (interruption == null && !(failure instanceof TaskCancelled)) {
      interruption = why;
    }
  }

  private void fail(Throwable thrown) {
    boolean cancelled = thrown instanceof TaskCancelled;
    end(cancelled ? State.CANCELLED : State.FAILED, null, thrown);
  }

  private void end(State end, Object result, Throwable thrown) {
    state = end;
    value = result;
    failure = thrown;
    interruption = null;
    body = null;
    group.tasks.remove(this);
    group.ended(this);
    while (joiners != null && !joiners.isEmpty()) {
      deliverTo(joiners.poll().task);
    }
    ended();
  }

  /** Called when the task has ended. */
  void ended() {}

  /** Returns whether somebody is told of its end. */
  boolean isObserved() {
    return joiners != null && !joiners.isEmpty();
  }

  final void addJoiner(JoinWait joiner) {
    if (joiners == null) {
      joiners = new WaitQueue<>();
    }
    joiners.add(joiner);
  }

  /** Hands the end of this task to one that joins it. */
  final void deliverTo(LoopTask<?> joiner) {
    switch (state) {
      case SUCCEEDED -> joiner.resume(value);
      case FAILED -> joiner.raise(failure());
      default -> joiner.raise(cancellation());
    }
  }

  final CancellationException cancellation() {
    CancellationException cancelled = new CancellationException(failure.getMessage());
    cancelled.initCause(failure);
    return cancelled;
  }

  @Override
  public final String name() {
    return name == null ? "task-" + Integer.toUnsignedString(number) : name;
  }

  @Override
  public final State state() {
    return state;
  }

  @Override
  @SuppressWarnings("unchecked") // an R when the task has ended
  public final R result() {
    switch (state) {
      case SUCCEEDED:
        return (R) value;
      case FAILED:
        throw new TaskFailedException(name(), failure());
      case CANCELLED:
        throw cancellation();
      default:
        throw new IllegalStateException(Misuse.notEnded(this));
    }
  }

  @Override
  public final Throwable failure() {
    if (state != State.FAILED) {
      return null;
    }
    loop().failures().seen(this);
    return failure;
  }

  @Override
  public final boolean cancel() {
    if (isDone()) {
      return false;
    }
    TaskCancelled why = new TaskCancelled("task '" + name() + "' is cancelled", null);
    loop().call(() -> interrupt(why));
    return true;
  }

  final Loop loop() {
    return group.loop;
  }

  /** Starts a task in the group of this one. */
  final <S> LoopTask<S> startBeside(String otherName, Coroutine<?, Object, ? extends S> other) {
    return group.spawned(otherName, other);
  }

  /** Returns its failure, without looking at it on behalf of anybody; else null. */
  final Throwable thrown() {
    return failure;
  }

  /** Returns its result, once it has ended. */
  final Object value() {
    return value;
  }

  final Wait waitsIn() {
    return wait;
  }

  /** Returns {@code task 'name' waits to take from channel 'orders' at Shop.pack(Shop.java:12)}. */
  @Override
  public final String toString() {
    String does = wait == null ? "is " + state : "waits " + wait;
    return "task '" + name() + "' " + does + position();
  }

  /** Returns {@code task 'name' at Shop.pack(Shop.java:12)}. */
  final String whereItIs() {
    return "task '" + name() + "'" + position();
  }

  private String position() {
    return body == null ? "" : Position.of(body);
  }
}
