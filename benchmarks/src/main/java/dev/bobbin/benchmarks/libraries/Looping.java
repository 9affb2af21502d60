package dev.bobbin.benchmarks.libraries;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The elements of a collection again and again. */
public class Looping extends NumbersShape {

  @Override
  public Iterator<Integer> byHand() {
    return new Restarted<>(numbers.subList(0, n / 10));
  }

  @Override
  public Iterator<Integer> generated() {
    return new Yielding<>(numbers.subList(0, n / 10));
  }

  /** There is no end. */
  @Override
  protected long total(Iterator<Integer> elements) {
    long total = 0;
    for (int i = 0; i < n && elements.hasNext(); i++) {
      total += read(elements.next());
    }
    return total;
  }

  /** By hand. */
  static final class Restarted<E> implements Iterator<E> {
    private final Collection<E> collection;
    private Iterator<E> iterator;

    Restarted(Collection<E> collection) {
      this.collection = collection;
      this.iterator = collection.iterator();
    }

    @Override
    public boolean hasNext() {
      return !collection.isEmpty();
    }

    @Override
    public E next() {
      if (collection.isEmpty()) {
        throw new NoSuchElementException();
      }
      if (!iterator.hasNext()) {
        iterator = collection.iterator();
      }
      return iterator.next();
    }
  }

  /** As a generator. */
  static final class Yielding<E> implements Iterator<E> {
    private final Gen<E> elements;

    Yielding(Collection<E> collection) {
      this.elements = elements(collection);
    }

    @Generator
    private static <E> Gen<E> elements(Collection<E> collection) {
      while (!collection.isEmpty()) {
        for (E element : collection) {
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
