package dev.bobbin.pekko;

import java.io.Serializable;
import java.util.concurrent.CompletionException;

/**
 * What became of one item; the accumulator is sent one for each id.
 *
 * @param <I> the items
 * @param <O> what workers yield for an item
 * @param id the item's
 * @param item what the worker was sent
 * @param worker the worker's name
 * @param value what the worker yielded; null if it failed
 * @param exception what left the worker; null if it did not fail
 */
public record Outcome<I, O>(String id, I item, String worker, O value, Throwable exception)
    implements Serializable {

  /**
   * Returns what the worker yielded.
   *
   * @throws CompletionException if it failed; its exception is the cause
   */
  public O orThrow() {
    if (exception != null) {
      throw new CompletionException(
          "worker " + worker + " failed with the item " + id + ": " + item, exception);
    }
    return value;
  }
}
