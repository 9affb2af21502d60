package dev.bobbin.itertools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.testing.Allocated;
import dev.bobbin.testing.Garbage;
import dev.bobbin.testing.OncePerBuild;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A million values take no more memory than a few: each allocates so much, and none is kept. */
class MemoryTest {
  private static final int VALUES = 1_000_000;

  /** Less than a reference for each value, and more than what the JVM holds once in a while. */
  private static final long RETAINED = 3L * VALUES;

  /** More than what a run allocates once; less than the smallest object for each value. */
  private static final long ONCE = VALUES;

  /**
   * A use of a function of any number of objects.
   *
   * @param bytes how many a value allocates, where references have four, and no JIT leaves out what
   *     the reader does not keep
   */
  record Use(String name, int bytes, Function<Gen<Object>, Gen<?>> function) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Use> uses() {
    return List.of(
        new Use("map", 0, objects -> Itertools.map(object -> object, objects)),
        new Use("filter", 0, objects -> Itertools.filter(odd(), objects)),
        new Use("filterFalse", 0, objects -> Itertools.filterFalse(odd(), objects)),
        new Use("takeWhile", 0, objects -> Itertools.takeWhile(object -> true, objects)),
        new Use("dropWhile", 0, objects -> Itertools.dropWhile(odd(), objects)),
        new Use("compress", 0, objects -> Itertools.compress(objects, Itertools.repeat(true))),
        new Use("islice", 0, objects -> Itertools.islice(objects, 3, null)),
        new Use("islice, step 3", 0, objects -> Itertools.islice(objects, 0, null, 3)),
        new Use("accumulate", 0, objects -> Itertools.accumulate(objects, (a, b) -> b)),
        new Use("sideEffect", 0, objects -> Itertools.sideEffect(object -> {}, objects)),
        new Use("peekable", 0, objects -> Itertools.peekable(objects)),
        new Use("chain", 0, objects -> Itertools.chain(List.of(1), objects)),
        new Use("cycle", 0, objects -> Itertools.cycle(some(objects, 100))),
        new Use("interleave", 60, objects -> Itertools.interleave(objects, objects)),
        new Use("merge", 24, objects -> Itertools.merge((a, b) -> 0, objects, List.of())),
        new Use("enumerate", 24, objects -> Itertools.enumerate(objects)),
        new Use("pairwise", 24, objects -> Itertools.pairwise(objects)),
        new Use("zip", 24, objects -> Itertools.zip(objects, objects)),
        new Use("zipStrict", 24, objects -> Itertools.zipStrict(objects, objects)),
        new Use("zipLongest", 24, objects -> Itertools.zipLongest(objects, objects)),
        new Use("zip of three", 80, objects -> Itertools.zip(objects, objects, objects)),
        new Use("batched, 10", 104, objects -> Itertools.batched(objects, 10)),
        new Use("windowed, 5", 88, objects -> Itertools.windowed(objects, 5)),
        new Use("groupBy, 10", 56, objects -> Itertools.groupBy(objects, tens())),
        new Use(
            "product", 24, objects -> Itertools.product(some(objects, 1000), some(objects, 1001))),
        new Use("combinations", 104, objects -> Itertools.combinations(some(objects, 100), 4)),
        new Use("permutations", 136, objects -> Itertools.permutations(some(objects, 100), 4)));
  }

  private static Gen<Object> some(Gen<Object> objects, int n) {
    return Itertools.islice(objects, n);
  }

  private static Predicate<Object> odd() {
    int[] count = {0};
    return object -> count[0]++ % 2 == 1;
  }

  /** Returns a key that changes after each ten objects. */
  private static Function<Object, Boolean> tens() {
    int[] count = {0};
    return object -> count[0]++ / 10 % 2 == 1;
  }

  @ParameterizedTest
  @MethodSource("uses")
  void a_value_allocates_no_more_than_is_said(Use use) {
    Object object = new Object();
    read(use.function().apply(Itertools.repeat(object)), 10);
    Gen<?> values = use.function().apply(Itertools.repeat(object));
    long before = Allocated.bytes();
    read(values, VALUES);
    long allocated = Allocated.bytes() - before;

    assertThat(allocated).isLessThan(VALUES * (long) use.bytes() + ONCE);
  }

  @OncePerBuild
  @ParameterizedTest
  @MethodSource("uses")
  void after_a_million_values_as_much_is_held_as_before(Use use) {
    Gen<?> values = use.function().apply(objects());
    read(values, 10);
    long before = held();
    read(values, VALUES);
    long after = held();

    assertThat(after - before).isLessThan(RETAINED);
    Reference.reachabilityFence(values);
  }

  private static Gen<Object> objects() {
    return Itertools.map(number -> new Object(), Itertools.repeat(null));
  }

  private static void read(Gen<?> values, int n) {
    for (int i = 0; i < n; i++) {
      values.next();
    }
  }

  private static long held() {
    Garbage.collect();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
