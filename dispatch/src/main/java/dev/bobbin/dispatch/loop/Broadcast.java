package dev.bobbin.dispatch.loop;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Hands each item to all that have subscribed, each through a channel of its own. It belongs to a
 * loop as a {@link Channel} does.
 *
 * @param <T> the items; null is one
 */
public final class Broadcast<T> extends LoopOwned {
  private final Set<Channel<T>> subscribers = new LinkedHashSet<>();
  private boolean closed;

  /** Creates a broadcast without subscribers. */
  public Broadcast() {}

  /**
   * Returns a channel with all items that are put from now on. A subscriber that has enough closes
   * it. The channel belongs to the same loop as this.
   *
   * @param capacity how many items it may be behind before a put waits for it
   * @return the channel; closed if the broadcast is
   */
  public Channel<T> subscribe(int capacity) {
    checkThread("subscribe to ");
    Channel<T> channel = Channel.partOf(this, "subscription", capacity);
    if (closed) {
      channel.close();
    } else {
      subscribers.add(channel);
    }
    return channel;
  }

  /**
   * Puts an item into the channel of each subscriber, in the order of their coming; waits for those
   * that are behind. If it is cancelled meanwhile, the subscribers after that have not got the
   * item.
   *
   * @param item the item
   * @return a generator to delegate to
   */
  @Generator
  public Async<Void> put(T item) {
    checkTask(Current.task("an item is broadcast"));
    if (closed) {
      throw new ChannelClosedException("the broadcast is closed");
    }
    for (Channel<T> subscriber : List.copyOf(subscribers)) {
      try {
        Gen.yield(Requests.put(subscriber, item));
      } catch (ChannelClosedException ended) {
        if (closed) {
          throw new ChannelClosedException("the broadcast was closed before all had the item");
        }
        subscribers.remove(subscriber);
      }
    }
    return Gen.done();
  }

  /**
   * Closes the channels of all subscribers. A put that waits at that moment has {@link
   * ChannelClosedException} raised.
   */
  public void close() {
    checkThread("close ");
    closed = true;
    subscribers.forEach(Channel::close);
    subscribers.clear();
  }

  @Override
  public String toString() {
    return "broadcast (to " + subscribers.size() + " subscribers)";
  }
}
