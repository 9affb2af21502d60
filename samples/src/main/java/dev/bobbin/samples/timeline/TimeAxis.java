package dev.bobbin.samples.timeline;

import java.util.ArrayList;
import java.util.List;

/** Where a time is in the picture. */
final class TimeAxis {
  static final int LEFT = 130;
  static final int RIGHT = 950;
  private static final int MOST_TICKS = 10;

  private final double end;

  /** Creates an axis from 0 to some milliseconds. */
  TimeAxis(double end) {
    this.end = Math.max(end, 1);
  }

  double x(double milliseconds) {
    return LEFT + milliseconds / end * (RIGHT - LEFT);
  }

  /** Returns the times that are labelled: multiples of 1, 2 or 5 and a power of ten. */
  List<Integer> ticks() {
    int step = 1;
    for (int i = 0; end / step > MOST_TICKS; i++) {
      step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    }
    List<Integer> ticks = new ArrayList<>();
    for (int tick = 0; tick <= end; tick += step) {
      ticks.add(tick);
    }
    return ticks;
  }
}
