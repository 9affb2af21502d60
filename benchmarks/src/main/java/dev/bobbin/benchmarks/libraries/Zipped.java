package dev.bobbin.benchmarks.libraries;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The elements of three iterators in turns. */
public class Zipped extends NumbersShape {

  @Override
  public Iterator<Integer> byHand() {
    return new Turning<>(parts(3));
  }

  @Override
  public Iterator<Integer> generated() {
    return new Yielding<>(parts(3));
  }

  /** By hand. */
  static final class Turning<E> implements Iterator<E> {
    private final List<Iterator<E>> sources;
    private int turn;
    private Iterator<E> ahead;

    Turning(List<Iterator<E>> sources) {
      this.sources = sources;
    }

    @Override
    public boolean hasNext() {
      while (ahead == null && !sources.isEmpty()) {
        if (turn >= sources.size()) {
          turn = 0;
        }
        Iterator<E> source = sources.get(turn);
        if (source.hasNext()) {
          ahead = source;
          turn++;
        } else {
          sources.remove(turn);
        }
      }
      return ahead != null;
    }

    @Override
    public E next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      E element = ahead.next();
      ahead = null;
      return element;
    }
  }

  /** As a generator. */
  static final class Yielding<E> implements Iterator<E> {
    private final Gen<E> elements;

    Yielding(List<Iterator<E>> sources) {
      this.elements = elements(sources);
    }

    @Generator
    private static <E> Gen<E> elements(List<Iterator<E>> sources) {
      int turn = 0;
      while (!sources.isEmpty()) {
        if (turn >= sources.size()) {
          turn = 0;
        }
        Iterator<E> source = sources.get(turn);
        if (source.hasNext()) {
          turn++;
          Gen.yield(source.next());
        } else {
          sources.remove(turn);
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
