package dev.bobbin.stress.fuzz;

import java.util.List;
import java.util.Random;

/** Random choices, all from one number; the same on every JDK. */
final class Chance {

  /** Values on which lengths and indices break. */
  private static final int[] EDGES = {
    0,
    1,
    2,
    3,
    0x7F,
    0x80,
    0xFF,
    0x100,
    0x7FFF,
    0x8000,
    0xFFFE,
    0xFFFF,
    0x10000,
    0x7FFFFFFF,
    0x80000000,
    0xFFFFFFFF,
    0xFFFFFFF0,
    0x7FFFFFF0,
    0x10000000
  };

  private final Random random;

  Chance(long number) {
    random = new Random(number * 0x9E3779B97F4A7C15L);
  }

  /** Returns a number from 0 to the bound, exclusive. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Returns a number between two bounds, the second exclusive. */
  int between(int from, int to) {
    return from + random.nextInt(to - from);
  }

  boolean percent(int likelihood) {
    return random.nextInt(100) < likelihood;
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  long number() {
    return random.nextLong();
  }

  /** Returns a value near the given one, at an edge, or any. */
  int instead(int value) {
    switch (below(4)) {
      case 0:
        return value + between(-4, 5);
      case 1:
        return EDGES[below(EDGES.length)];
      case 2:
        return value ^ 1 << below(16);
      default:
        return random.nextInt();
    }
  }
}
