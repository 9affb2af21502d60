package dev.bobbin.dispatch.loop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Who has returned first of the generators of {@link Requests#firstOf}.
 *
 * @param <R> what they return
 * @param index the winner's place among them, from 0
 * @param value what it returned, which may be null
 * @param others what others have returned before they could be cancelled, in the order given;
 *     mostly empty, but a connection in it has to be closed
 */
public record First<R>(int index, R value, List<R> others) {

  /** Creates the outcome; the values may be null. */
  public First {
    others = Collections.unmodifiableList(new ArrayList<>(others));
  }
}
