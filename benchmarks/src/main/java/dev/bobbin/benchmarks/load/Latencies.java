package dev.bobbin.benchmarks.load;

import java.util.Arrays;
import java.util.Locale;

/** How long round trips took, between a start and a stop. */
final class Latencies {
  private long[] nanos = new long[1 << 20];
  private int count;
  private long started;
  private long stopped;

  void start() {
    count = 0;
    started = System.nanoTime();
  }

  void stop() {
    stopped = System.nanoTime();
    Arrays.sort(nanos, 0, count);
  }

  void add(long duration) {
    if (stopped == 0) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * count);
      }
      nanos[count++] = duration;
    }
  }

  private double milliseconds(double quantile) {
    return count == 0 ? 0 : nanos[(int) (quantile * (count - 1))] / 1e6;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,.0f round trips a second; median %.2f ms, 99 %%: %.2f ms, longest %.2f ms",
        count / ((stopped - started) / 1e9),
        milliseconds(0.5),
        milliseconds(0.99),
        milliseconds(1));
  }
}
