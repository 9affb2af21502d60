package dev.bobbin.dispatch.workers;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.List;

/** Accumulators for those who have none. */
final class Accumulators {

  private Accumulators() {}

  /** Gathers what it is sent until it is sent null; returns the list. */
  @Generator
  static <T> Coroutine<Void, T, List<T>> list() {
    List<T> values = new ArrayList<>();
    T value = Gen.yield();
    while (value != null) {
      values.add(value);
      value = Gen.yield();
    }
    return Gen.returns(values);
  }
}
