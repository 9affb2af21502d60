package dev.bobbin.benchmarks.libraries;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.openjdk.jmh.annotations.Setup;

/** Each four elements of an iterator that follow one another, as lists. */
public class Windows extends ListsShape {
  private static final int SIZE = 4;

  private List<Integer> numbers;

  /** Makes the numbers. */
  @Setup
  public void makeNumbers() {
    numbers = new ArrayList<>();
    for (int i = 0; i < n + SIZE - 1; i++) {
      numbers.add(3 * i);
    }
  }

  @Override
  public Iterator<List<Integer>> byHand() {
    return new Sliding<>(numbers.iterator(), SIZE);
  }

  @Override
  public Iterator<List<Integer>> generated() {
    return new Yielding<>(numbers.iterator(), SIZE);
  }

  /** By hand. */
  static final class Sliding<E> implements Iterator<List<E>> {
    private final Iterator<E> source;
    private final int size;
    private final Deque<E> window = new ArrayDeque<>();

    Sliding(Iterator<E> source, int size) {
      this.source = source;
      this.size = size;
    }

    @Override
    public boolean hasNext() {
      while (window.size() < size && source.hasNext()) {
        window.add(source.next());
      }
      return window.size() == size;
    }

    @Override
    public List<E> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      List<E> element = new ArrayList<>(window);
      window.remove();
      return element;
    }
  }

  /** As a generator. */
  static final class Yielding<E> implements Iterator<List<E>> {
    private final Gen<List<E>> elements;

    Yielding(Iterator<E> source, int size) {
      this.elements = elements(source, size);
    }

    @Generator
    private static <E> Gen<List<E>> elements(Iterator<E> source, int size) {
      Deque<E> window = new ArrayDeque<>();
      while (source.hasNext()) {
        window.add(source.next());
        if (window.size() == size) {
          Gen.yield(new ArrayList<>(window));
          window.remove();
        }
      }
      return Gen.done();
    }

    @Override
    public boolean hasNext() {
      return elements.hasNext();
    }

    @Override
    public List<E> next() {
      return elements.next();
    }
  }
}
