package dev.bobbin.dispatch.loop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the tasks of a loop wait for, asked on any thread. */
final class Dump {
  private static final long PATIENCE_MILLIS = 1_000;

  private Dump() {}

  static String of(RootGroup root) {
    LoopCore loop = root.loop;
    CompletableFuture<String> text = new CompletableFuture<>();
    Thread running;
    synchronized (loop.thread) {
      running = loop.thread.running();
      boolean stands = running == null && (!loop.thread.isHosted() || loop.shutdown.isClosed());
      if (stands || running == Thread.currentThread()) {
        return text(root, running);
      }
      loop.outside.add(() -> text.complete(text(root, loop.thread.running())));
    }
    try {
      return text.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return stack(loop.thread);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return stack(loop.thread);
    }
  }

  private static String text(RootGroup root, Thread running) {
    String where = running == null ? "does not run" : "on thread '" + running.getName() + "'";
    return "event loop " + where + TaskTree.of(root);
  }

  private static String stack(LoopThread loopThread) {
    Thread thread = loopThread.last();
    if (thread == null) {
      return "event loop that waits for the first round of its executor";
    }
    String does = loopThread.running() == null ? "which does something else:" : "in a long turn:";
    StringBuilder text = new StringBuilder();
    text.append("event loop on thread '").append(thread.getName()).append("', ").append(does);
    for (StackTraceElement frame : thread.getStackTrace()) {
      text.append("\n    at ").append(frame);
    }
    return text.toString();
  }
}
