package dev.bobbin.pekko;

import java.io.Serializable;
import org.apache.pekko.actor.typed.ActorRef;

/**
 * What a front sends to a worker.
 *
 * @param <I> the items
 * @param <O> what workers yield for an item
 * @param id the item's
 * @param item what the coroutine is sent
 * @param front whom the outcome is told
 */
record Assignment<I, O>(String id, I item, ActorRef<FrontMessage> front) implements Serializable {}
