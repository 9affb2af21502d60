package dev.bobbin.dispatch.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes threads and remembers them: whether they have ended, and where they are if not. */
public final class WatchedThreads implements ThreadFactory {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String kind;
  private final ThreadFactory factory;
  private final Collection<Thread> threads = new ConcurrentLinkedQueue<>();
  private final Collection<Throwable> failures = new ConcurrentLinkedQueue<>();

  private WatchedThreads(String kind, ThreadFactory factory) {
    this.kind = kind;
    this.factory = factory;
  }

  public static WatchedThreads platform() {
    return new WatchedThreads("platform", task -> new Thread(task, "watched"));
  }

  /** Returns one factory for each kind of threads that this Java has. */
  public static List<WatchedThreads> kinds() {
    return Stream.concat(Stream.of(platform()), virtual()).toList();
  }

  private static Stream<WatchedThreads> virtual() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Method factory = Class.forName("java.lang.Thread$Builder").getMethod("factory");
      return Stream.of(new WatchedThreads("virtual", (ThreadFactory) factory.invoke(builder)));
    } catch (ReflectiveOperationException before21) {
      return Stream.of();
    }
  }

  /** Returns a factory of the same kind that has made no threads. */
  public WatchedThreads anew() {
    return new WatchedThreads(kind, factory);
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = factory.newThread(task);
    threads.add(thread);
    return thread;
  }

  /**
   * Gives way in a loop that waits for others. On one processor a virtual thread that only yields
   * is resumed before all that timers and other threads have woken.
   */
  static void letOthersRun() {
    LockSupport.parkNanos(10_000);
  }

  /** Runs a task in a thread of its own; its failure is told by {@link #awaitAll()}. */
  public Thread start(Runnable task) {
    Thread thread =
        newThread(
            () -> {
              try {
                task.run();
              } catch (Throwable failure) {
                failures.add(failure);
              }
            });
    thread.start();
    return thread;
  }

  /** Waits for all threads; fails if a task did, or with the stacks of all if one does not end. */
  public void awaitAll() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (Thread thread : threads) {
      thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
      if (thread.isAlive()) {
        throw new AssertionError("a thread does not end:\n" + stacks());
      }
    }
    if (!failures.isEmpty()) {
      throw new AssertionError("a task failed", failures.iterator().next());
    }
  }

  public void assertAllHaveEnded() {
    assertThat(threads).isNotEmpty().noneMatch(Thread::isAlive);
  }

  /** Returns what every thread does, virtual ones included. */
  private String stacks() {
    Map<Thread, StackTraceElement[]> stacks = Thread.getAllStackTraces();
    threads.forEach(thread -> stacks.put(thread, thread.getStackTrace()));
    return stacks.entrySet().stream()
        .map(stack -> stack.getKey() + "\n" + lines(stack.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String lines(StackTraceElement[] stack) {
    return Stream.of(stack).map(element -> "    at " + element).collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return kind;
  }
}
