package dev.bobbin.agent;

import dev.bobbin.explorer.Leaks;

/** Reports generators that nobody has closed, on standard error. */
final class LeakWatch {

  private LeakWatch() {}

  /** Begins to watch the generators of some classes, in a thread that ends with the program. */
  static void begin(ClassNames hosts, AgentLog log) {
    Leaks leaks = new Leaks();
    Hooks.listen(leaks, hosts);
    Thread watch = new Thread(() -> watch(leaks, log), "bobbin-leaks");
    watch.setDaemon(true);
    watch.start();
  }

  private static void watch(Leaks leaks, AgentLog log) {
    try {
      while (true) {
        log.problem("leak: " + leaks.await());
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }
}
