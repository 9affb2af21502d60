package dev.bobbin.itertools;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Function;

/** The groups of neighbours, and the one iterator that all of them read. */
final class GroupBy<K, T> {
  private final Iterator<T> elements;
  private final Function<? super T, ? extends K> keyOf;

  /** Counts the groups; what belongs to an earlier one has ended. */
  private int current;

  /** Whether {@link #value} has been read, and has not been yielded. */
  private boolean waiting;

  private T value;
  private K key;

  GroupBy(Source<T> source, Function<? super T, ? extends K> keyOf) {
    this.elements = source.iterator();
    this.keyOf = keyOf;
  }

  @Generator
  Gen<Group<K, T>> groups() {
    boolean more = step();
    while (more) {
      K group = key;
      Gen.yield(new Group<>(group, values(group, current)));
      current++;
      while (more && (!waiting || Objects.equals(group, key))) {
        more = step();
      }
    }
    return Gen.done();
  }

  @Generator
  private Gen<T> values(K group, int number) {
    while (number == current && (waiting || step()) && Objects.equals(group, key)) {
      waiting = false;
      T next = value;
      value = null;
      Gen.yield(next);
    }
    return Gen.done();
  }

  private boolean step() {
    waiting = elements.hasNext();
    if (waiting) {
      value = elements.next();
      key = keyOf.apply(value);
    }
    return waiting;
  }
}
