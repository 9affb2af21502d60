package dev.bobbin.samples.module3;

import java.util.Comparator;

/** An average of values that come one by one. */
final class Average {
  static final Comparator<Average> BY_VALUE = Comparator.comparingDouble(Average::value);

  private long sum;
  private int count;

  void add(long value) {
    sum += value;
    count++;
  }

  double value() {
    return (double) sum / count;
  }
}
