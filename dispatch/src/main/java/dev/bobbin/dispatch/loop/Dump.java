package dev.bobbin.dispatch.loop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the tasks of a loop wait for, asked on any thread. */
final class Dump {
  private static final long PATIENCE_MILLIS = 1_000;

  private Dump() {}

  static String of(EventLoop loop) {
    CompletableFuture<String> text = new CompletableFuture<>();
    Thread running;
    synchronized (loop.thread) {
      running = loop.thread.running();
      if (running == null || running == Thread.currentThread()) {
        return text(loop, running);
      }
      loop.scheduler.outside.add(() -> text.complete(text(loop, running)));
    }
    try {
      return text.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return stack(running);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return stack(running);
    }
  }

  private static String text(EventLoop loop, Thread running) {
    String where = running == null ? "does not run" : "on thread '" + running.getName() + "'";
    return "event loop " + where + TaskTree.of(loop.root);
  }

  private static String stack(Thread running) {
    StringBuilder text = new StringBuilder();
    text.append("event loop on thread '").append(running.getName()).append("', in a long turn:");
    for (StackTraceElement frame : running.getStackTrace()) {
      text.append("\n    at ").append(frame);
    }
    return text.toString();
  }
}
