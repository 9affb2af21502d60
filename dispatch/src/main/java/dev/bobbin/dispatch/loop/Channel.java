package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.dispatch.internal.Handover;
import java.util.ArrayDeque;
import java.util.Objects;

/**
 * A bounded queue between tasks of one loop: {@link Requests#put} waits while it is full, {@link
 * Requests#take} while it is empty.
 *
 * <p>Items come out in the order in which they were put, and waiting tasks are served in the order
 * in which they came.
 *
 * <p>It belongs to the loop of the task that uses it first, by a request or by a call, until that
 * loop is closed: another one may then fetch what is left in it. What is not a request is refused
 * beside the thread that runs the loop; while none does, any thread may call it.
 *
 * @param <T> the items; null is one
 */
// Items wait for takers, or takers for items, never both.
public final class Channel<T> extends LoopOwned {
  /** Stands for null, which the queue cannot hold. */
  private static final Object NULL = new Object();

  private final String name;
  private final int capacity;
  private final ArrayDeque<Object> items = new ArrayDeque<>();
  private final WaitQueue<TakeWait> takers = new WaitQueue<>();

  /** Those whose item does not fit in; empty unless the channel is full. */
  private final WaitQueue<PutWait> putters = new WaitQueue<>();

  /** What all who take yield; null if nobody has. */
  Request taking;

  private boolean closed;

  /** Why it was closed; null for no reason in particular. */
  private Throwable cause;

  private Channel(LoopOwned whole, String name, int capacity) {
    super(whole);
    if (capacity < 0) {
      throw new IllegalArgumentException("the capacity of a channel is negative: " + capacity);
    }
    this.name = Objects.requireNonNull(name, "the name of a channel is null");
    this.capacity = capacity;
  }

  /**
   * Returns a new channel.
   *
   * @param <T> the items
   * @param capacity how many items it holds for takers that have not come yet; with 0, a put waits
   *     for its taker
   * @return the channel
   * @throws IllegalArgumentException if the capacity is negative
   */
  public static <T> Channel<T> of(int capacity) {
    return of("channel", capacity);
  }

  /**
   * Returns a new channel with a name, for messages; see {@link #of(int)}.
   *
   * @param <T> the items
   * @param name what messages call it
   * @param capacity how many items it holds
   * @return the channel
   * @throws IllegalArgumentException if the capacity is negative
   */
  public static <T> Channel<T> of(String name, int capacity) {
    return new Channel<>(null, name, capacity);
  }

  /** Returns a new channel that belongs to the same loop as what it is a part of. */
  static <T> Channel<T> partOf(LoopOwned whole, String name, int capacity) {
    return new Channel<>(whole, name, capacity);
  }

  /** Returns a new channel that belongs to a loop before anybody uses it. */
  static <T> Channel<T> ownedBy(LoopCore loop, String name, int capacity) {
    Channel<T> channel = of(name, capacity);
    channel.claim(loop);
    return channel;
  }

  Wait put(Task<?> task, Waiter waiter, Object item) {
    checkTask(task);
    if (closed) {
      throw closedException(this + " is closed; " + task.whereItIs() + " puts into it");
    }
    if (offer(item, waiter)) {
      waiter.resume(null);
      return null;
    }
    PutWait wait = new PutWait(waiter, item);
    putters.add(wait);
    return wait;
  }

  Wait take(Task<?> task, Waiter waiter) {
    checkTask(task);
    if (!isEmpty(waiter)) {
      waiter.resume(poll(waiter));
      return null;
    }
    if (closed) {
      throw closedException(this + " is closed and empty");
    }
    TakeWait wait = new TakeWait(waiter);
    takers.add(wait);
    return wait;
  }

  /**
   * Puts an item if that need not wait.
   *
   * @param item the item, which may be null
   * @return false if the channel is full
   * @throws ChannelClosedException if the channel is closed
   */
  public boolean tryPut(T item) {
    checkThread("put into ");
    if (closed) {
      throw closedException(this + " is closed");
    }
    return offer(item, null);
  }

  /**
   * Takes an item if there is one.
   *
   * @param otherwise what to return if there is none
   * @return the item, or what was given
   */
  @SuppressWarnings("unchecked") // only T are put
  public T tryTake(T otherwise) {
    checkThread("take from ");
    return isEmpty(null) ? otherwise : (T) poll(null);
  }

  private boolean offer(Object item, Waiter putter) {
    TakeWait first = takers.poll(putter);
    if (first != null) {
      Waiter taker = first.waiter;
      tellPut(item, putter);
      tellTaken(item, taker);
      taker.resume(item);
      return true;
    }
    if (items.size() < capacity) {
      tellPut(item, putter);
      items.add(item == null ? NULL : item);
      return true;
    }
    return false;
  }

  private void tellPut(Object item, Waiter putter) {
    Handover.put(this, name, item, putter == null ? null : putter.body());
  }

  private void tellTaken(Object item, Waiter taker) {
    Handover.taken(this, name, item, taker == null ? null : taker.body());
  }

  private boolean isEmpty(Waiter taker) {
    return items.isEmpty() && putters.first(taker) == null;
  }

  private Object poll(Waiter taker) {
    boolean waits = items.isEmpty();
    Object queued = waits ? accept(putters.poll(taker)) : items.poll();
    Object item = queued == NULL ? null : queued;
    tellTaken(item, taker);
    PutWait waiting = waits ? null : putters.poll(taker);
    if (waiting != null) {
      Object next = accept(waiting);
      items.add(next == null ? NULL : next);
    }
    return item;
  }

  private Object accept(PutWait putter) {
    tellPut(putter.item, putter.waiter);
    putter.waiter.resume(null);
    return putter.item;
  }

  /**
   * Returns its items as an asynchronous generator, which ends when this is closed without cause:
   * {@code Gen.yieldFrom(channel.items().forEach(this::print))}. Leaving it leaves the channel
   * open.
   *
   * @return a new asynchronous generator
   */
  public AsyncGen<T> items() {
    return AsyncGen.of(takeAll());
  }

  @Generator
  private Coroutine<Object, Object, Void> takeAll() {
    Request take = new CallRequest("take from " + name, this::take);
    try {
      while (true) {
        Object item = Gen.yield(take);
        Gen.yield(item);
      }
    } catch (ChannelClosedException end) {
      if (cause != null) {
        throw end;
      }
    }
    return Gen.done();
  }

  /**
   * Returns how many items are in it.
   *
   * @return the number of items, without those of tasks whose put waits
   */
  public int size() {
    checkThread("ask for the size of ");
    return items.size();
  }

  /**
   * Returns whether it was closed; there may still be items in it.
   *
   * @return whether nothing can be put into it any more
   */
  public boolean isClosed() {
    checkThread("ask for the end of ");
    return closed;
  }

  /**
   * Ends the input: what is in it can still be taken, after that {@link ChannelClosedException} is
   * raised in takers. Tasks whose put waits have it raised at once; their items are not taken.
   * Closing twice is quiet.
   */
  public void close() {
    close(null);
  }

  /**
   * Ends the input as {@link #close()} does, because of a failure.
   *
   * @param cause the cause of each {@link ChannelClosedException}; null for none
   */
  public void close(Throwable cause) {
    checkThread("close ");
    if (closed) {
      return;
    }
    closed = true;
    this.cause = cause;
    Handover.ended(this);
    while (!takers.isEmpty()) {
      takers.poll().waiter.raise(closedException(this + " is closed and empty"));
    }
    while (!putters.isEmpty()) {
      Waiter putter = putters.poll().waiter;
      String where = putter.whereItIs();
      putter.raise(closedException(this + " was closed while " + where + " waited to put into it"));
    }
  }

  private ChannelClosedException closedException(String message) {
    ChannelClosedException exception = new ChannelClosedException(message);
    if (cause != null) {
      exception.initCause(cause);
    }
    return exception;
  }

  @Override
  public String toString() {
    return "channel '" + name + "' (" + items.size() + " of " + capacity + ")";
  }

  private final class TakeWait extends QueuedWait {

    TakeWait(Waiter waiter) {
      super(waiter);
    }

    @Override
    boolean withdraw(Throwable why) {
      takers.remove(this);
      return true;
    }

    @Override
    public String toString() {
      return "to take from " + Channel.this;
    }
  }

  private final class PutWait extends QueuedWait {
    private final Object item;

    PutWait(Waiter waiter, Object item) {
      super(waiter);
      this.item = item;
    }

    @Override
    boolean withdraw(Throwable why) {
      putters.remove(this);
      return true;
    }

    @Override
    public String toString() {
      return "to put into " + Channel.this;
    }
  }
}
