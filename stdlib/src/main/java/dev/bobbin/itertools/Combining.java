package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Bodies of the generators that combine elements, in the order of their indices. */
final class Combining {

  private Combining() {}

  @Generator
  static <T> Gen<List<T>> product(List<List<T>> pools) {
    if (pools.stream().anyMatch(List::isEmpty)) {
      return Gen.done();
    }
    int[] indices = new int[pools.size()];
    do {
      Gen.yield(pick(pools, indices));
    } while (nextProduct(indices, pools));
    return Gen.done();
  }

  @Generator
  static <A, B> Gen<Pair<A, B>> product(A[] firsts, B[] seconds) {
    for (int i = 0; i < firsts.length; i++) {
      for (int j = 0; j < seconds.length; j++) {
        Gen.yield(new Pair<>(firsts[i], seconds[j]));
      }
    }
    return Gen.done();
  }

  @Generator
  static <T> Gen<List<T>> combinations(List<T> pool, int r) {
    if (r > pool.size()) {
      return Gen.done();
    }
    int[] indices = IntStream.range(0, r).toArray();
    do {
      Gen.yield(Tuples.pick(pool, indices));
    } while (nextCombination(indices, pool.size()));
    return Gen.done();
  }

  @Generator
  static <T> Gen<List<T>> combinationsWithReplacement(List<T> pool, int r) {
    if (pool.isEmpty() && r > 0) {
      return Gen.done();
    }
    int[] indices = new int[r];
    do {
      Gen.yield(Tuples.pick(pool, indices));
    } while (nextWithReplacement(indices, pool.size()));
    return Gen.done();
  }

  @Generator
  static <T> Gen<List<T>> permutations(List<T> pool, int r) {
    int n = pool.size();
    if (r > n) {
      return Gen.done();
    }
    Object[] elements = pool.toArray();
    int[] cycles = IntStream.range(0, r).map(i -> n - i).toArray();
    do {
      Gen.yield(Tuples.of(Arrays.copyOf(elements, r)));
    } while (nextPermutation(elements, cycles));
    return Gen.done();
  }

  private static <T> List<T> pick(List<List<T>> pools, int[] indices) {
    Object[] picked = new Object[indices.length];
    Arrays.setAll(picked, i -> pools.get(i).get(indices[i]));
    return Tuples.of(picked);
  }

  /** As the digits of a number are counted up. */
  private static <T> boolean nextProduct(int[] indices, List<List<T>> pools) {
    for (int i = indices.length - 1; i >= 0; i--) {
      indices[i]++;
      if (indices[i] < pools.get(i).size()) {
        return true;
      }
      indices[i] = 0;
    }
    return false;
  }

  /** Increments the last index that can be, and lets those behind it follow. */
  private static boolean nextCombination(int[] indices, int n) {
    int i = indices.length - 1;
    while (i >= 0 && indices[i] == i + n - indices.length) {
      i--;
    }
    if (i < 0) {
      return false;
    }
    indices[i]++;
    for (int j = i + 1; j < indices.length; j++) {
      indices[j] = indices[j - 1] + 1;
    }
    return true;
  }

  private static boolean nextWithReplacement(int[] indices, int n) {
    int i = indices.length - 1;
    while (i >= 0 && indices[i] == n - 1) {
      i--;
    }
    if (i < 0) {
      return false;
    }
    Arrays.fill(indices, i, indices.length, indices[i] + 1);
    return true;
  }

  /**
   * Swaps the last place that has not had all the elements behind it yet with the next of them.
   *
   * @param cycles how many elements each place has still to see, itself included
   */
  private static boolean nextPermutation(Object[] elements, int[] cycles) {
    int n = elements.length;
    for (int i = cycles.length - 1; i >= 0; i--) {
      cycles[i]--;
      if (cycles[i] > 0) {
        swap(elements, i, n - cycles[i]);
        return true;
      }
      rotate(elements, i);
      cycles[i] = n - i;
    }
    return false;
  }

  private static void swap(Object[] elements, int i, int j) {
    Object first = elements[i];
    elements[i] = elements[j];
    elements[j] = first;
  }

  /** Moves the element at i to the end; not by a copy, which calls the collector for a few. */
  private static void rotate(Object[] elements, int i) {
    for (int j = i; j < elements.length - 1; j++) {
      swap(elements, j, j + 1);
    }
  }
}
