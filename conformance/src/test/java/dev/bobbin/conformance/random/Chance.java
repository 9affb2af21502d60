package dev.bobbin.conformance.random;

import java.util.List;
import java.util.Random;

/** Random choices, all from one seed. */
final class Chance {
  private final Random random;
  private int names;

  Chance(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean percent(int likelihood) {
    return random.nextInt(100) < likelihood;
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** Returns a name that was not returned before. */
  String name(String prefix) {
    names++;
    return prefix + names;
  }
}
