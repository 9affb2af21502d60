package dev.bobbin.benchmarks.libraries;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/**
 * The elements of an iterator that a predicate takes, which are the even ones; per element of it.
 */
public class Filtered extends NumbersShape {

  /** In a field: a library does not know what it is given. */
  private final Predicate<Integer> even = number -> (number & 1) == 0;

  @Override
  public Iterator<Integer> byHand() {
    return new Testing<>(numbers.iterator(), even);
  }

  @Override
  public Iterator<Integer> generated() {
    return new Yielding<>(numbers.iterator(), even);
  }

  /** By hand. */
  static final class Testing<E> implements Iterator<E> {
    private final Iterator<E> source;
    private final Predicate<E> predicate;
    private E ahead;
    private boolean isAhead;

    Testing(Iterator<E> source, Predicate<E> predicate) {
      this.source = source;
      this.predicate = predicate;
    }

    @Override
    public boolean hasNext() {
      return isAhead || find();
    }

    @Override
    public E next() {
      if (!isAhead && !find()) {
        throw new NoSuchElementException();
      }
      E element = ahead;
      ahead = null;
      isAhead = false;
      return element;
    }

    private boolean find() {
      while (source.hasNext()) {
        E element = source.next();
        if (predicate.test(element)) {
          ahead = element;
          isAhead = true;
          return true;
        }
      }
      return false;
    }
  }

  /** As a generator. */
  static final class Yielding<E> implements Iterator<E> {
    private final Gen<E> elements;

    Yielding(Iterator<E> source, Predicate<E> predicate) {
      this.elements = elements(source, predicate);
    }

    @Generator
    private static <E> Gen<E> elements(Iterator<E> source, Predicate<E> predicate) {
      while (source.hasNext()) {
        E element = source.next();
        if (predicate.test(element)) {
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
