package dev.bobbin.benchmarks.libraries;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.openjdk.jmh.annotations.Setup;

/** Four of fourteen elements, which are 1,001 lists. */
public class Combinations extends ListsShape {
  private static final int SIZE = 4;

  private List<Integer> elements;

  /** Makes the elements. */
  @Setup
  public void makeElements() {
    elements = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      elements.add(i * 100);
    }
  }

  @Override
  public Iterator<List<Integer>> byHand() {
    return new Counting<>(elements, SIZE);
  }

  @Override
  public Iterator<List<Integer>> generated() {
    return new Yielding<>(elements, SIZE);
  }

  /** Returns the elements at the indexes. */
  static <E> List<E> at(int[] indexes, List<E> elements) {
    List<E> found = new ArrayList<>(indexes.length);
    for (int index : indexes) {
      found.add(elements.get(index));
    }
    return found;
  }

  /** Returns the indexes of the first combination. */
  static int[] first(int size) {
    int[] indexes = new int[size];
    for (int i = 0; i < size; i++) {
      indexes[i] = i;
    }
    return indexes;
  }

  /** Goes on to the next combination of so many elements; returns whether there is one. */
  static boolean advance(int[] indexes, int elements) {
    int place = indexes.length - 1;
    while (place >= 0 && indexes[place] == elements - indexes.length + place) {
      place--;
    }
    if (place < 0) {
      return false;
    }
    indexes[place]++;
    for (int i = place + 1; i < indexes.length; i++) {
      indexes[i] = indexes[i - 1] + 1;
    }
    return true;
  }

  /** By hand. */
  static final class Counting<E> implements Iterator<List<E>> {
    private final List<E> elements;
    private final int[] indexes;
    private boolean more;

    Counting(List<E> elements, int size) {
      this.elements = elements;
      this.indexes = first(size);
      this.more = size <= elements.size();
    }

    @Override
    public boolean hasNext() {
      return more;
    }

    @Override
    public List<E> next() {
      if (!more) {
        throw new NoSuchElementException();
      }
      List<E> element = at(indexes, elements);
      more = advance(indexes, elements.size());
      return element;
    }
  }

  /** As a generator. */
  static final class Yielding<E> implements Iterator<List<E>> {
    private final Gen<List<E>> elements;

    Yielding(List<E> source, int size) {
      this.elements = elements(source, size);
    }

    @Generator
    private static <E> Gen<List<E>> elements(List<E> source, int size) {
      int[] indexes = first(size);
      boolean more = size <= source.size();
      while (more) {
        Gen.yield(at(indexes, source));
        more = advance(indexes, source.size());
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
