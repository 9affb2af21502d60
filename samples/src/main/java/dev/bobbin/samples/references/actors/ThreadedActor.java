package dev.bobbin.samples.references.actors;

import dev.bobbin.Coroutine;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** An actor with a thread of its own, which takes its messages from a queue. */
final class ThreadedActor {
  private static final Object STOP = new Object();

  private final BlockingQueue<Object> messages = new LinkedBlockingQueue<>();
  private final Thread thread;

  // snippet: actor
  ThreadedActor(Coroutine<?, Object, ?> actor) {
    thread = new Thread(() -> deliver(actor));
    thread.start();
  }

  void send(Object message) {
    messages.add(message);
  }

  /** Lets the thread end when it has delivered what has been sent so far. */
  void stop() {
    messages.add(STOP);
  }

  private void deliver(Coroutine<?, Object, ?> actor) {
    try (actor) {
      for (Object message = messages.take(); message != STOP; message = messages.take()) {
        actor.send(message);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  // end

  void join() throws InterruptedException {
    thread.join();
  }
}
