package dev.bobbin.samples.course;

import java.util.List;
import java.util.concurrent.BlockingQueue;

/**
 * What is put into the queue of a thread; queues take no null.
 *
 * @param item what is to be sent to the target, perhaps null
 * @param isExit whether the target is to be closed instead
 */
record Message(List<Integer> item, boolean isExit) {
  static final Message GENERATOR_EXIT = new Message(null, true);

  static Message of(List<Integer> item) {
    return new Message(item, false);
  }

  /** Waits for the next message; an interrupted thread is told to exit. */
  static Message takeFrom(BlockingQueue<Message> queue) {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return GENERATOR_EXIT;
    }
  }
}
