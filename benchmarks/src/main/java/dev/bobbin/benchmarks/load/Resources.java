package dev.bobbin.benchmarks.load;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What this JVM holds. */
final class Resources {

  private Resources() {}

  /** Returns the bytes of the heap that are in use after a collection. */
  static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Returns the number of open file descriptors, or -1 where the system does not tell. */
  static long descriptors() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        ? system.getOpenFileDescriptorCount()
        : -1;
  }

  static int threads() {
    return ManagementFactory.getThreadMXBean().getThreadCount();
  }
}
