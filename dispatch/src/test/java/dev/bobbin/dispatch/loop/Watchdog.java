package dev.bobbin.dispatch.loop;

import java.lang.reflect.Method;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Ends a run that hangs, and prints where every thread is. */
final class Watchdog implements InvocationInterceptor {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  private static volatile long lastSign;

  /** Tells that a long test is alive. */
  static void signOfLife() {
    lastSign = System.nanoTime();
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
      throws Throwable {
    signOfLife();
    CountDownLatch done = new CountDownLatch(1);
    Thread dog = new Thread(() -> watch(done, context.getDisplayName()), "watchdog");
    dog.setDaemon(true);
    dog.start();
    try {
      test.proceed();
    } finally {
      done.countDown();
    }
  }

  private static void watch(CountDownLatch done, String test) {
    try {
      while (!done.await(1, TimeUnit.SECONDS)) {
        if (System.nanoTime() - lastSign > PATIENCE) {
          System.err.println(test + " hangs");
          Thread.getAllStackTraces().forEach(Watchdog::print);
          Runtime.getRuntime().halt(1);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void print(Thread thread, StackTraceElement[] stack) {
    System.err.println(thread + " " + thread.getState());
    for (StackTraceElement element : stack) {
      System.err.println("    at " + element);
    }
  }
}
