package dev.bobbin.dispatch.workers;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

/**
 * What became of one item at one worker: there is exactly one for each time that an item was handed
 * to a worker.
 *
 * @param <S> the item
 * @param <V> what workers yield for an item
 */
public sealed interface Outcome<S, V> {

  /** Returns what was sent to the dispatcher, which may be null. */
  S item();

  /** Returns the worker's number, from 0. */
  int worker();

  /**
   * Returns the value that the worker yielded, which may be null.
   *
   * @throws CompletionException if the worker failed; its exception is the cause
   * @throws CancellationException if the item was cancelled
   */
  V orThrow();

  /**
   * The worker has yielded a value for the item, or has returned it.
   *
   * @param <S> the item
   * @param <V> what workers yield for an item
   * @param item what was sent
   * @param worker the worker's number, from 0
   * @param value what the worker yielded, which may be null
   */
  record Value<S, V>(S item, int worker, V value) implements Outcome<S, V> {

    @Override
    public V orThrow() {
      return value;
    }
  }

  /**
   * An exception has left the worker.
   *
   * @param <S> the item
   * @param <V> what workers yield for an item
   * @param item what was sent
   * @param worker the worker's number, from 0
   * @param exception what the worker threw
   */
  record Failure<S, V>(S item, int worker, Throwable exception) implements Outcome<S, V> {

    /** Creates the outcome; the exception is not null. */
    public Failure {
      Objects.requireNonNull(exception, "the exception is null");
    }

    @Override
    public V orThrow() {
      throw new CompletionException(
          "worker " + worker + " failed with the item " + item, exception);
    }
  }

  /**
   * The worker was never sent the item: it was cancelled by its ticket, or the dispatcher was shut
   * down before.
   *
   * @param <S> the item
   * @param <V> what workers yield for an item
   * @param item what was to be sent
   * @param worker the worker's number, from 0
   */
  record Cancelled<S, V>(S item, int worker) implements Outcome<S, V> {

    @Override
    public V orThrow() {
      throw new CancellationException(
          "the item " + item + " was cancelled before worker " + worker + " began with it");
    }
  }
}
