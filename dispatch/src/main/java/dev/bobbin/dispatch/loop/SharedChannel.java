package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.internal.Handover;
import java.util.Objects;

/**
 * A bounded queue between tasks of several loops, and other threads. Between tasks of one loop, a
 * {@link Channel} costs less.
 *
 * <p>Items come out in the order in which they were put, and who came first to take gets the first;
 * the tasks of different loops go on when their threads do. An item that a task waits to put is in
 * the channel when that task goes on: its room is kept for it, but others may put before it. Who is
 * told that there is an item, or room, has it for sure, an item also if the channel is closed
 * before it goes on; whoever is cancelled meanwhile passes it on, so that nothing is lost.
 *
 * @param <T> the items; null is one
 */
public final class SharedChannel<T> {
  private final String name;
  private final int capacity;

  // All that follows is within the monitor.

  private final SharedItems items = new SharedItems();
  private final SharedQueue<SharedWait> takers = new SharedQueue<>();
  private final SharedQueue<SharedWait> putters = new SharedQueue<>();

  /** How many items belong to takers that have not come for them, and may put them back. */
  private int handedOut;

  private boolean closed;
  private Throwable cause;

  private SharedChannel(String name, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "the capacity of a shared channel is not positive: " + capacity);
    }
    this.name = Objects.requireNonNull(name, "the name of a channel is null");
    this.capacity = capacity;
  }

  /**
   * Returns a new channel.
   *
   * @param <T> the items
   * @param name what messages call it
   * @param capacity how many items it holds, 1 at least
   * @return the channel
   * @throws IllegalArgumentException if the capacity is not positive
   */
  public static <T> SharedChannel<T> of(String name, int capacity) {
    return new SharedChannel<>(name, capacity);
  }

  /**
   * Puts an item, waiting while the channel is full; the outcome is null.
   *
   * <p>Raises {@link ChannelClosedException} if the channel is closed, or closes while this waits;
   * the item was then not put.
   *
   * @param item the item, which may be null
   * @return the request
   */
  public Request put(T item) {
    return new CallRequest(
        "put into " + name, (task, waiter) -> new PutWait(task, waiter, item).begin());
  }

  /**
   * Takes an item, waiting while the channel is empty; the outcome is the item.
   *
   * <p>Raises {@link ChannelClosedException} if the channel is closed and empty.
   *
   * @return the request
   */
  public Request take() {
    return new CallRequest(
        "take from " + name, (task, waiter) -> new TakeWait(task, waiter).begin());
  }

  /**
   * Puts an item if that need not wait; for any thread.
   *
   * @param item the item, which may be null
   * @return false if the channel is full
   * @throws ChannelClosedException if the channel is closed
   */
  public boolean tryPut(T item) {
    Handover.offered(item);
    synchronized (this) {
      if (closed) {
        throw closedException();
      }
      if (!hasRoom()) {
        return false;
      }
      add(item, null);
      return true;
    }
  }

  /**
   * Takes an item if there is one that nobody waits for; for any thread.
   *
   * @param otherwise what to return if there is none
   * @return the item, or what was given
   */
  @SuppressWarnings("unchecked") // only T are put
  public T tryTake(T otherwise) {
    Object item;
    synchronized (this) {
      if (items.isEmpty()) {
        return otherwise;
      }
      item = poll();
    }
    Handover.taken(this, name, item, null);
    return (T) item;
  }

  /** Returns whether a task waits for an item, or for room. */
  synchronized boolean isAwaited() {
    return !takers.isEmpty() || !putters.isEmpty();
  }

  private boolean hasRoom() {
    return items.size() + handedOut + putters.told() < capacity;
  }

  private void add(Object item, Object putter) {
    Handover.put(this, name, item, putter);
    items.add(item);
    tell();
  }

  private Object poll() {
    Object item = items.poll().value();
    tell();
    return item;
  }

  /** Hands items to tasks, and tells others of room that nobody else was told of, or of the end. */
  private void tell() {
    for (SharedWait next; (!items.isEmpty() || isOver()) && (next = takers.next()) != null; ) {
      SharedItems.Item item = items.poll();
      handedOut += item == null ? 0 : 1;
      next.told(item);
    }
    for (SharedWait next; (hasRoom() || closed) && (next = putters.next()) != null; ) {
      next.told(null);
    }
  }

  /** Returns whether nothing can come out any more, also not from one who was told of an item. */
  private boolean isOver() {
    return closed && items.isEmpty() && handedOut == 0;
  }

  /**
   * Ends the input, from any thread: what is in it can still be taken, then {@link
   * ChannelClosedException} is raised in takers, and in tasks whose put waits. Closing twice is
   * quiet.
   */
  public void close() {
    close(null);
  }

  /**
   * Ends the input as {@link #close()} does, because of a failure.
   *
   * @param newCause the cause of each {@link ChannelClosedException}; null for none
   */
  public synchronized void close(Throwable newCause) {
    if (closed) {
      return;
    }
    closed = true;
    cause = newCause;
    Handover.ended(this);
    tell();
  }

  /**
   * Returns whether it was closed; there may still be items in it.
   *
   * @return whether nothing can be put into it any more
   */
  public synchronized boolean isClosed() {
    return closed;
  }

  private ChannelClosedException closedException() {
    ChannelClosedException exception = new ChannelClosedException(this + " is closed");
    if (cause != null) {
      exception.initCause(cause);
    }
    return exception;
  }

  /**
   * Returns its items as an asynchronous generator, which ends when this is closed without cause.
   *
   * @return a new asynchronous generator
   */
  public AsyncGen<T> items() {
    return AsyncGen.of(takeAll());
  }

  @Generator
  private Coroutine<Object, Object, Void> takeAll() {
    try {
      while (true) {
        Object item = Gen.yield(take());
        Gen.yield(item);
      }
    } catch (ChannelClosedException end) {
      if (end.getCause() != null) {
        throw end;
      }
    }
    return Gen.done();
  }

  @Override
  public synchronized String toString() {
    return "shared channel '" + name + "' (" + items.size() + " of " + capacity + ")";
  }

  private final class TakeWait extends SharedWait {
    TakeWait(Task<?> task, Waiter waiter) {
      super(task, waiter, SharedChannel.this, takers);
    }

    @Override
    void succeeded(Object item) {
      Handover.taken(SharedChannel.this, name, item, waiter.body());
    }

    @Override
    Object attempt(boolean told) {
      if (handed != null) {
        handedOut--;
        tell();
        return handed.value();
      }
      if (!items.isEmpty()) {
        return poll();
      }
      if (isOver()) {
        throw closedException();
      }
      return NOT_YET;
    }

    @Override
    void passOn() {
      if (handed != null) {
        handedOut--;
        items.putBack(handed);
        handed = null;
      }
      tell();
    }

    @Override
    public String toString() {
      return "to take from " + SharedChannel.this;
    }
  }

  private final class PutWait extends SharedWait {
    private final Object item;

    PutWait(Task<?> task, Waiter waiter, Object item) {
      super(task, waiter, SharedChannel.this, putters);
      this.item = item;
    }

    @Override
    void prepare() {
      Handover.offered(item);
    }

    @Override
    Object attempt(boolean told) {
      if (closed) {
        throw closedException();
      }
      if (!told && !hasRoom()) {
        return NOT_YET;
      }
      add(item, waiter.body());
      return null;
    }

    @Override
    void passOn() {
      tell();
    }

    @Override
    public String toString() {
      return "to put into " + SharedChannel.this;
    }
  }
}
