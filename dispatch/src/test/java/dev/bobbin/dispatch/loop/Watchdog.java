package dev.bobbin.dispatch.loop;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Ends a run that hangs, and prints where every thread is. */
final class Watchdog implements InvocationInterceptor {
  private static final int SECONDS = 120;

  @Override
  public void interceptTestMethod(
      Invocation<Void> test,
      ReflectiveInvocationContext<java.lang.reflect.Method> method,
      ExtensionContext context)
      throws Throwable {
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
      if (done.await(SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      return;
    }
    System.err.println(test + " hangs");
    Thread.getAllStackTraces().forEach(Watchdog::print);
    Runtime.getRuntime().halt(1);
  }

  private static void print(Thread thread, StackTraceElement[] stack) {
    System.err.println(Map.entry(thread, thread.getState()));
    for (StackTraceElement element : stack) {
      System.err.println("    at " + element);
    }
  }
}
