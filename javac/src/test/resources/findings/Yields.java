import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class Yields<T extends Comparable<T>> {
  @Generator
  static Gen<Long> longs(int i, Integer boxed, String s, Object o, List<String> list) {
    Gen.yield(0L);
    Gen.yield(0);
    Gen.yield(i);
    Gen.yield(boxed);
    Gen.yield(s);
    Gen.yield(o);
    Gen.yield(list);
    Gen.yield(null);
    Gen.yield();
    Gen.yield('c');
    Gen.yield(new int[0]);
    Gen.yield(i > 0 ? 1L : 2L);
    return Gen.done();
  }

  @Generator
  static Coroutine<Double, String, Void> doubles() {
    String s = Gen.yield(1f);
    s = Gen.yield(1);
    return Gen.done();
  }

  @Generator
  static Iterator<String> strings(Yields<?> other) {
    Gen.yield(other);
    Gen.yield(1);
    Gen.yield(new StringBuilder());
    Gen.yield(Thread.State.NEW);
    return null;
  }

  @Generator
  static Stream<Yields<?>> own() {
    Gen.yield("x");
    Gen.yield(new Object());
    return null;
  }

  @Generator
  static Iterable<int[]> arrays() {
    Gen.yield(new int[0]);
    Gen.yield(new long[0]);
    Gen.yield(new Integer[0]);
    Gen.yield(new int[0][]);
    Gen.yield("x");
    return null;
  }

  @Generator
  static Gen<Object[]> objectArrays() {
    Gen.yield(new String[0]);
    Gen.yield(new int[0]);
    Gen.yield(new int[0][]);
    return null;
  }

  @Generator
  static Gen<? extends Number> wild() {
    Gen.yield(1);
    Gen.yield("x");
    return null;
  }

  @Generator
  static Gen<? super Integer> superInteger() {
    Gen.yield("x");
    return null;
  }

  @Generator
  static Gen<Void> nothing() {
    Gen.yield(1);
    Gen.yield(null);
    return null;
  }

  @Generator
  Gen<T> variable() {
    Gen.yield("x");
    Gen.yield(1);
    return null;
  }

  @Generator
  static <N extends Number> Gen<String> bounded(N n) {
    Gen.yield(n);
    return null;
  }

  @Generator
  static Gen<Comparable<?>> comparables() {
    Gen.yield("x");
    Gen.yield(1);
    Gen.yield(new Object());
    return null;
  }

  @SuppressWarnings("rawtypes")
  @Generator
  static Gen raw() {
    Gen.yield("x");
    return null;
  }

  @Generator
  static IntStream ints() {
    Gen.yield(1);
    Gen.yield(1L);
    Gen.yield("x");
    Gen.yield(null);
    Gen.yield();
    return null;
  }

  @Generator
  static PrimitiveIterator.OfDouble primitiveDoubles() {
    Gen.yield(1);
    Gen.yield(1.0);
    return null;
  }

  @Generator
  static Gen<Integer> delegates(IntStream numbers, Stream<String> unknown) {
    Gen.yieldFrom(longs(1, 2, "", null, null));
    Gen.yieldFrom(ints());
    Gen.yieldFrom(doubles());
    Gen.yieldFrom(numbers);
    Gen.yieldFrom(new String[0]);
    Gen.yieldFrom(new Integer[0]);
    Gen.yieldFrom(wild());
    return Gen.done();
  }

  @Generator
  static Gen<Long> delegatesLong() {
    Gen.yieldFrom(ints());
    return Gen.done();
  }

  static Gen<Integer> lambda() {
    return Gen.of(
        () -> {
          Gen.yield("x");
          return Gen.done();
        });
  }
}
