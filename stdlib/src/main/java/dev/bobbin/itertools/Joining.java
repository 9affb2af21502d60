package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** Bodies of the generators that yield the elements of several iterables as one sequence. */
final class Joining {

  /** What an iterator yields next, and the number of the iterator. */
  private record Head<T>(T value, int number, Iterator<? extends T> rest) {}

  private Joining() {}

  @Generator
  static <T> Gen<T> chain(Iterable<? extends Iterable<? extends T>> iterables) {
    for (Iterable<? extends T> iterable : iterables) {
      Gen.yieldFrom(iterable);
    }
    return Gen.done();
  }

  @Generator
  static <T> Gen<T> interleave(Rows<T> rows) {
    for (List<T> row = rows.next(); row != null; row = rows.next()) {
      for (T element : row) {
        Gen.yield(element);
      }
    }
    return Gen.done();
  }

  @Generator
  static <T> Gen<T> merge(
      Comparator<? super T> order, List<? extends Iterable<? extends T>> iterables) {
    PriorityQueue<Head<T>> heads =
        new PriorityQueue<>(
            Comparator.comparing(Head<T>::value, order).thenComparing(Head::number));
    for (Iterable<? extends T> iterable : iterables) {
      offer(heads, iterable.iterator(), heads.size());
    }
    while (!heads.isEmpty()) {
      Head<T> head = heads.remove();
      Gen.yield(head.value);
      offer(heads, head.rest, head.number);
    }
    return Gen.done();
  }

  private static <T> void offer(
      PriorityQueue<Head<T>> heads, Iterator<? extends T> iterator, int number) {
    if (iterator.hasNext()) {
      heads.add(new Head<>(iterator.next(), number, iterator));
    }
  }
}
