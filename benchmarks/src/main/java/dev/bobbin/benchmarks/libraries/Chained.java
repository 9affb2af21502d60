package dev.bobbin.benchmarks.libraries;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.Queue;

/** Iterators one behind the other. */
public class Chained extends NumbersShape {

  @Override
  public Iterator<Integer> byHand() {
    return new Advancing<>(new ArrayDeque<>(parts(10)));
  }

  @Override
  public Iterator<Integer> generated() {
    return new Yielding<>(new ArrayDeque<>(parts(10)));
  }

  /** By hand. */
  static final class Advancing<E> implements Iterator<E> {
    private final Queue<Iterator<E>> sources;
    private Iterator<E> current;

    Advancing(Queue<Iterator<E>> sources) {
      this.sources = sources;
    }

    private void advance() {
      if (current == null) {
        current = sources.isEmpty() ? Collections.emptyIterator() : sources.remove();
      }
      while (!current.hasNext() && !sources.isEmpty()) {
        current = sources.remove();
      }
    }

    @Override
    public boolean hasNext() {
      advance();
      return current.hasNext();
    }

    @Override
    public E next() {
      advance();
      return current.next();
    }
  }

  /** As a generator. */
  static final class Yielding<E> implements Iterator<E> {
    private final Gen<E> elements;

    Yielding(Queue<Iterator<E>> sources) {
      this.elements = elements(sources);
    }

    @Generator
    private static <E> Gen<E> elements(Queue<Iterator<E>> sources) {
      while (!sources.isEmpty()) {
        Iterator<E> source = sources.remove();
        while (source.hasNext()) {
          Gen.yield(source.next());
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
