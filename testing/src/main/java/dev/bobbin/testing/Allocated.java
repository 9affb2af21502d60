package dev.bobbin.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** How much a thread has allocated. */
public final class Allocated {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocated() {}

  /**
   * Returns the bytes that this thread has allocated since it was started.
   *
   * @return the number of bytes
   */
  public static long bytes() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }
}
