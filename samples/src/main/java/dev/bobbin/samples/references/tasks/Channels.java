package dev.bobbin.samples.references.tasks;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

/** Tasks that wait for a channel to become ready. */
final class Channels implements AutoCloseable {
  private final Selector selector;
  private int waiting;

  private Channels(Selector selector) {
    this.selector = selector;
  }

  static Channels open() throws IOException {
    return new Channels(Selector.open());
  }

  /** Lets a task wait until a channel is ready for an operation of {@link SelectionKey}. */
  void await(SelectableChannel channel, int operation, Task task) throws IOException {
    channel.register(selector, operation, task);
    waiting++;
  }

  /** Schedules the tasks whose channels are ready. */
  void wake(Scheduler scheduler) throws IOException {
    if (waiting > 0) {
      selector.selectNow(key -> wake(scheduler, key));
    }
  }

  /** The same, but blocks until there is one. */
  void waitFor(Scheduler scheduler) throws IOException {
    if (waiting == 0) {
      throw new IllegalStateException("all tasks wait for each other");
    }
    selector.select(key -> wake(scheduler, key));
  }

  private void wake(Scheduler scheduler, SelectionKey key) {
    key.interestOps(0);
    waiting--;
    scheduler.schedule((Task) key.attachment());
  }

  @Override
  public void close() throws IOException {
    selector.close();
  }
}
