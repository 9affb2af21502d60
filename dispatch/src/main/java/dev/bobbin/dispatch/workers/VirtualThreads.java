package dev.bobbin.dispatch.workers;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Virtual threads (JEP 444) where the Java runtime has them, platform threads elsewhere. */
public final class VirtualThreads {

  private VirtualThreads() {}

  /**
   * Returns whether this Java runtime has virtual threads, as those from 21 on do.
   *
   * @return whether {@link #factory} makes them
   */
  public static boolean exist() {
    return Runtime.version().feature() >= 21;
  }

  /**
   * Returns a factory for {@link Threaded#of} and {@link Dispatcher}: of virtual threads, or of
   * daemon threads where there are none.
   *
   * @param name what the threads are called, before a number
   * @return a new factory, for any thread
   */
  public static ThreadFactory factory(String name) {
    return exist() ? virtual(name) : platform(name);
  }

  private static ThreadFactory virtual(String name) {
    try {
      // By reflection, because this class is compiled for Java 17.
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      Class<?> type = Class.forName("java.lang.Thread$Builder");
      Object named =
          type.getMethod("name", String.class, long.class).invoke(builder, name + "-", 1L);
      return (ThreadFactory) type.getMethod("factory").invoke(named);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("no virtual threads on Java 21 or newer", impossible);
    }
  }

  private static ThreadFactory platform(String name) {
    AtomicInteger count = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
      // As virtual threads are.
      thread.setDaemon(true);
      return thread;
    };
  }
}
