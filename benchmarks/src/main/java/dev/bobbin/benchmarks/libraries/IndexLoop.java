package dev.bobbin.benchmarks.libraries;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The elements of a list by their index. */
public class IndexLoop extends NumbersShape {

  @Override
  public Iterator<Integer> byHand() {
    return new Indexed<>(numbers);
  }

  @Override
  public Iterator<Integer> generated() {
    return new Yielding<>(numbers);
  }

  /** By hand. */
  static final class Indexed<E> implements Iterator<E> {
    private final List<E> list;
    private int index;

    Indexed(List<E> list) {
      this.list = list;
    }

    @Override
    public boolean hasNext() {
      return index < list.size();
    }

    @Override
    public E next() {
      if (index >= list.size()) {
        throw new NoSuchElementException();
      }
      return list.get(index++);
    }
  }

  /** As a generator. */
  static final class Yielding<E> implements Iterator<E> {
    private final Gen<E> elements;

    Yielding(List<E> list) {
      this.elements = elements(list);
    }

    @Generator
    private static <E> Gen<E> elements(List<E> list) {
      for (int i = 0; i < list.size(); i++) {
        Gen.yield(list.get(i));
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
