package dev.bobbin.dispatch.loop;

import dev.bobbin.dispatch.Channel;
import dev.bobbin.dispatch.ChannelClosedException;
import java.util.ArrayDeque;
import java.util.Objects;

/** A channel: items that wait for takers, or takers that wait for items, never both. */
public final class TaskChannel<T> implements Channel<T> {

  /** Stands for null, which the queue cannot hold. */
  private static final Object NULL = new Object();

  private final String name;
  private final int capacity;
  private final ArrayDeque<Object> items = new ArrayDeque<>();
  private final WaitQueue<TakeWait> takers = new WaitQueue<>();

  /** Those whose item does not fit in; empty unless the channel is full. */
  private final WaitQueue<PutWait> putters = new WaitQueue<>();

  /** The loop of the first task that used it; null before. */
  private Loop loop;

  private boolean closed;

  /** Creates a channel; see {@link Channel#of(String, int)}. */
  public TaskChannel(String name, int capacity) {
    if (capacity < 0) {
      throw new IllegalArgumentException("the capacity of a channel is negative: " + capacity);
    }
    this.name = Objects.requireNonNull(name, "the name of a channel is null");
    this.capacity = capacity;
  }

  Wait put(LoopTask<?> task, Object item) {
    checkLoop(task);
    if (closed) {
      throw new ChannelClosedException(this + " is closed; " + task.whereItIs() + " puts into it");
    }
    if (!takers.isEmpty()) {
      takers.poll().task.resume(item);
    } else if (items.size() < capacity) {
      add(item);
    } else {
      PutWait wait = new PutWait(task, item);
      putters.add(wait);
      return wait;
    }
    task.resume(null);
    return null;
  }

  Wait take(LoopTask<?> task) {
    checkLoop(task);
    if (!items.isEmpty()) {
      task.resume(poll());
      if (!putters.isEmpty()) {
        add(accept(putters.poll()));
      }
      return null;
    }
    if (!putters.isEmpty()) {
      task.resume(accept(putters.poll()));
      return null;
    }
    if (closed) {
      throw new ChannelClosedException(this + " is closed and empty");
    }
    TakeWait wait = new TakeWait(task);
    takers.add(wait);
    return wait;
  }

  private Object accept(PutWait putter) {
    putter.task.resume(null);
    return putter.item;
  }

  private void add(Object item) {
    items.add(item == null ? NULL : item);
  }

  private Object poll() {
    Object item = items.poll();
    return item == NULL ? null : item;
  }

  private void checkLoop(LoopTask<?> task) {
    if (loop == null) {
      loop = task.loop();
    } else if (loop != task.loop()) {
      throw new IllegalStateException(Misuse.otherLoop(toString(), task));
    }
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    if (loop != null) {
      loop.checkThread("close " + this);
    }
    closed = true;
    while (!takers.isEmpty()) {
      takers.poll().task.raise(new ChannelClosedException(this + " is closed and empty"));
    }
    while (!putters.isEmpty()) {
      LoopTask<?> putter = putters.poll().task;
      putter.raise(
          new ChannelClosedException(
              this + " was closed while " + putter.whereItIs() + " waited to put into it"));
    }
  }

  @Override
  public String toString() {
    return "channel '" + name + "' (" + items.size() + " of " + capacity + ")";
  }

  private final class TakeWait extends QueuedWait {

    TakeWait(LoopTask<?> task) {
      super(task);
    }

    @Override
    public String toString() {
      return "to take from " + TaskChannel.this;
    }
  }

  private final class PutWait extends QueuedWait {
    private final Object item;

    PutWait(LoopTask<?> task, Object item) {
      super(task);
      this.item = item;
    }

    @Override
    public String toString() {
      return "to put into " + TaskChannel.this;
    }
  }
}
