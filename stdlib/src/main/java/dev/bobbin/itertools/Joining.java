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
  static <T> Gen<T> chain(Iterable<? extends Iterable<? extends T>> iterables, Sources sources) {
    for (Iterable<? extends T> iterable : iterables) {
      Iterator<? extends T> elements = iterable.iterator();
      boolean held = sources.holds(elements);
      sources.hold(elements);
      Gen.yieldFrom(elements);
      if (!held) {
        sources.release(elements);
      }
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
      Comparator<? super T> order,
      List<? extends Iterable<? extends T>> iterables,
      Sources sources) {
    PriorityQueue<Head<T>> heads = new PriorityQueue<>(byValue(order));
    for (Iterable<? extends T> iterable : iterables) {
      Iterator<? extends T> iterator = iterable.iterator();
      sources.hold(iterator);
      if (iterator.hasNext()) {
        heads.add(new Head<>(iterator.next(), heads.size(), iterator));
      }
    }
    for (Head<T> head = heads.poll(); head != null; head = after(head, heads)) {
      Gen.yield(head.value);
    }
    return Gen.done();
  }

  /** Returns what comes next; the queue is left alone while that is from the same iterator. */
  private static <T> Head<T> after(Head<T> head, PriorityQueue<Head<T>> others) {
    if (!head.rest.hasNext()) {
      return others.poll();
    }
    Head<T> next = new Head<>(head.rest.next(), head.number, head.rest);
    Head<T> least = others.peek();
    if (least == null || others.comparator().compare(next, least) < 0) {
      return next;
    }
    others.remove();
    others.add(next);
    return least;
  }

  private static <T> Comparator<Head<T>> byValue(Comparator<? super T> order) {
    return (one, other) -> {
      int compared = order.compare(one.value, other.value);
      return compared != 0 ? compared : Integer.compare(one.number, other.number);
    };
  }
}
