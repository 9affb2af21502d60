package dev.bobbin.itertools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bobbin.Gen;
import dev.bobbin.testing.Garbage;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has been yielded is not kept: endless sources take no memory. */
class ReachabilityTest {

  static List<Function<Gen<Object>, Gen<?>>> functions() {
    return List.of(
        objects -> Itertools.map(object -> object, objects),
        objects -> Itertools.filter(object -> true, objects),
        objects -> Itertools.takeWhile(object -> true, objects),
        objects -> Itertools.dropWhile(object -> false, objects),
        objects -> Itertools.zip(objects, Itertools.count()),
        objects -> Itertools.zip(objects, Itertools.count(), Itertools.count()),
        objects -> Itertools.chain(objects, objects),
        objects -> Itertools.pairwise(objects),
        objects -> Itertools.batched(objects, 2),
        objects -> Itertools.windowed(objects, 2),
        objects -> Itertools.accumulate(objects, (total, object) -> object),
        objects -> Itertools.islice(objects, 0, null, 2),
        objects -> Itertools.groupBy(objects),
        objects -> Itertools.merge((a, b) -> 0, objects, List.of()),
        objects -> Itertools.peekable(objects),
        objects -> bothRead(Itertools.tee(objects)));
  }

  private static Gen<?> bothRead(List<Gen<Object>> branches) {
    return Itertools.zip(branches.get(0), branches.get(1));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void what_has_been_yielded_is_not_kept(Function<Gen<Object>, Gen<?>> function) {
    Object[] first = {new Object()};
    WeakReference<Object> reference = new WeakReference<>(first[0]);
    Gen<?> results = function.apply(firstAndOthers(first));
    for (int i = 0; i < 4; i++) {
      results.next();
    }

    assertThat(Garbage.takes(reference)).isTrue();
    results.close();
  }

  /** Yields what is in the array, which it empties, and then other objects without end. */
  private static Gen<Object> firstAndOthers(Object[] first) {
    return Gen.of(
        () -> {
          Object object = first[0];
          first[0] = null;
          while (true) {
            Gen.yield(object);
            object = new Object();
          }
        });
  }
}
