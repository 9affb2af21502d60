package dev.bobbin.benchmarks.libraries;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.openjdk.jmh.annotations.Setup;

/** The elements of a set, and those of another one that the first has not. */
public class Union extends NumbersShape {
  private Set<Integer> some;
  private Set<Integer> others;

  /** Makes two sets that have half of their elements in common. */
  @Setup
  public void makeSets() {
    some = new LinkedHashSet<>(every(1, 0).subList(0, n * 2 / 3));
    others = new LinkedHashSet<>(every(1, n / 3).subList(0, n - n / 3));
  }

  @Override
  public Iterator<Integer> byHand() {
    return new LookingAhead<>(some, others);
  }

  @Override
  public Iterator<Integer> generated() {
    return new Yielding<>(some, others);
  }

  /** By hand. */
  static final class LookingAhead<E> implements Iterator<E> {
    private final Set<E> first;
    private final Iterator<E> firsts;
    private final Iterator<E> seconds;
    private E ahead;

    LookingAhead(Set<E> first, Set<E> second) {
      this.first = first;
      this.firsts = first.iterator();
      this.seconds = second.iterator();
      this.ahead = find();
    }

    private E find() {
      if (firsts.hasNext()) {
        return firsts.next();
      }
      while (seconds.hasNext()) {
        E element = seconds.next();
        if (!first.contains(element)) {
          return element;
        }
      }
      return null;
    }

    @Override
    public boolean hasNext() {
      return ahead != null;
    }

    @Override
    public E next() {
      if (ahead == null) {
        throw new NoSuchElementException();
      }
      E element = ahead;
      ahead = find();
      return element;
    }
  }

  /** As a generator. */
  static final class Yielding<E> implements Iterator<E> {
    private final Gen<E> elements;

    Yielding(Set<E> first, Set<E> second) {
      this.elements = elements(first, second);
    }

    @Generator
    private static <E> Gen<E> elements(Set<E> first, Set<E> second) {
      for (E element : first) {
        Gen.yield(element);
      }
      for (E element : second) {
        if (!first.contains(element)) {
          Gen.yield(element);
        }
      }
      return Gen.done();
    }

    @Override
    public boolean hasNext() {
      return elements.hasNext();
    }

    @Override
    public E next() {
      return elements.next();
    }
  }
}
