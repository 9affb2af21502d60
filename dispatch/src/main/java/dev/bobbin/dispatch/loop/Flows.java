package dev.bobbin.dispatch.loop;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/**
 * Reactive Streams as asynchronous generators, and the other way round, with back pressure.
 *
 * <p>Libraries with publishers of {@code org.reactivestreams} have them here by that library's
 * {@code FlowAdapters}.
 */
public final class Flows {
  /** How many items are asked for in advance if nothing else is said. */
  public static final int DEFAULT_BUFFER = 128;

  private Flows() {}

  /**
   * Returns what a publisher publishes, with the default buffer; see {@link #items(Flow.Publisher,
   * int)}.
   *
   * @param <T> the items
   * @param publisher subscribed to when the first item is asked for
   * @return an asynchronous generator
   */
  public static <T> AsyncGen<T> items(Flow.Publisher<? extends T> publisher) {
    return items(publisher, DEFAULT_BUFFER);
  }

  /**
   * Returns what a publisher publishes. Its error is raised; closing cancels the subscription.
   *
   * @param <T> the items, which are no {@link Request}s
   * @param publisher subscribed to when the first item is asked for
   * @param buffer how many items the publisher may be ahead, 1 at least
   * @return an asynchronous generator
   * @throws IllegalArgumentException if the buffer is not positive
   */
  public static <T> AsyncGen<T> items(Flow.Publisher<? extends T> publisher, int buffer) {
    Objects.requireNonNull(publisher, "the publisher is null");
    if (buffer < 1) {
      throw new IllegalArgumentException("the buffer for a publisher is not positive: " + buffer);
    }
    return AsyncGen.of(subscribed(publisher, new ItemSubscriber<>(buffer)));
  }

  @Generator
  private static <T> Coroutine<Object, Object, Void> subscribed(
      Flow.Publisher<? extends T> publisher, ItemSubscriber<T> subscriber) {
    try {
      publisher.subscribe(subscriber);
      while (true) {
        if (subscriber.isEmpty()) {
          if (subscriber.hasEnded()) {
            return Gen.done();
          }
          Gen.yield(Requests.await(subscriber.arrival()));
        } else {
          Gen.yield(subscriber.take());
        }
      }
    } finally {
      subscriber.cancel();
    }
  }

  /**
   * Publishes what asynchronous generators yield, to each subscriber from one of its own.
   *
   * <p>The generator runs in a task of the loop, no further than what its subscriber has asked for;
   * subscribers are called on the loop's thread. Cancelling a subscription cancels the task and
   * closes the generator. If the loop shuts down, subscribers are told an error.
   *
   * @param <T> the items; one that is null is told as an error
   * @param loop runs the generators
   * @param source called by the loop's thread for each subscriber; makes one that has not started
   * @return a publisher that any thread may subscribe to
   */
  public static <T> Flow.Publisher<T> publisher(
      EventLoop loop, Supplier<? extends AsyncGen<? extends T>> source) {
    Objects.requireNonNull(loop, "the loop of a publisher is null");
    Objects.requireNonNull(source, "the source of a publisher is null");
    return subscriber -> {
      Objects.requireNonNull(subscriber, "the subscriber is null");
      new ItemSubscription<T>(loop, source, subscriber).begin();
    };
  }
}
