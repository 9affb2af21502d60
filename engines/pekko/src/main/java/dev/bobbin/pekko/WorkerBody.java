package dev.bobbin.pekko;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Step;
import java.util.function.Supplier;

/**
 * The coroutine of a worker: it yields once to be sent its first item, and then for each item the
 * value that it makes of it. If it returns or fails, the next item goes to a new one.
 *
 * @param <I> the items
 * @param <O> what it yields for an item
 */
final class WorkerBody<I, O> {
  private final String name;
  private final Supplier<? extends Coroutine<? extends O, ? super I, ? extends O>> factory;

  /** Null before the first item and after an end. */
  private Coroutine<? extends O, ? super I, ? extends O> coroutine;

  WorkerBody(
      String name, Supplier<? extends Coroutine<? extends O, ? super I, ? extends O>> factory) {
    this.name = name;
    this.factory = factory;
  }

  Outcome<I, O> handle(String id, I item) {
    try {
      return new Outcome<>(id, item, name, send(item), null);
    } catch (VirtualMachineError fatal) {
      throw fatal;
    } catch (Throwable failure) {
      coroutine = null;
      return new Outcome<>(id, item, name, null, failure);
    }
  }

  private O send(I item) {
    if (coroutine == null) {
      coroutine = started();
    }
    Step<? extends O, ? extends O> step = coroutine.resume(item);
    if (step instanceof Step.Returned<? extends O, ? extends O> end) {
      coroutine = null;
      return end.value();
    }
    return ((Step.Yielded<? extends O, ? extends O>) step).value();
  }

  private Coroutine<? extends O, ? super I, ? extends O> started() {
    Coroutine<? extends O, ? super I, ? extends O> started = factory.get();
    if (started.state() == Gen.State.CREATED) {
      started.resume(null);
    }
    if (started.state() == Gen.State.CLOSED) {
      throw new IllegalStateException("worker " + name + " has ended before it took an item");
    }
    return started;
  }

  /** Closes the coroutine, so that its {@code finally} runs. */
  void close() {
    if (coroutine != null) {
      coroutine.close();
    }
  }
}
