package dev.bobbin.benchmarks.libraries;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.openjdk.jmh.annotations.Setup;

/** The Cartesian product of three lists of ten, as lists. */
public class Product extends ListsShape {
  private List<List<Integer>> lists;

  /** Makes the lists. */
  @Setup
  public void makeLists() {
    List<Integer> ten = List.of(1, 10, 100, 1000, 2000, 3000, 4000, 5000, 6000, 7000);
    lists = List.of(new ArrayList<>(ten), new ArrayList<>(ten), new ArrayList<>(ten));
  }

  @Override
  public Iterator<List<Integer>> byHand() {
    return new Odometer<>(lists);
  }

  @Override
  public Iterator<List<Integer>> generated() {
    return new Yielding<>(lists);
  }

  /** Returns the elements of the lists at the indexes. */
  static <E> List<E> at(int[] indexes, List<List<E>> lists) {
    List<E> found = new ArrayList<>(indexes.length);
    for (int i = 0; i < indexes.length; i++) {
      found.add(lists.get(i).get(indexes[i]));
    }
    return found;
  }

  /** Goes on to the next indexes, the last one first; returns whether there are any. */
  static <E> boolean advance(int[] indexes, List<List<E>> lists) {
    for (int i = indexes.length - 1; i >= 0; i--) {
      if (++indexes[i] < lists.get(i).size()) {
        return true;
      }
      indexes[i] = 0;
    }
    return false;
  }

  /** By hand. */
  static final class Odometer<E> implements Iterator<List<E>> {
    private final List<List<E>> lists;
    private final int[] indexes;
    private boolean more;

    Odometer(List<List<E>> lists) {
      this.lists = lists;
      this.indexes = new int[lists.size()];
      this.more = lists.stream().noneMatch(List::isEmpty);
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
      List<E> element = at(indexes, lists);
      more = advance(indexes, lists);
      return element;
    }
  }

  /** As a generator. */
  static final class Yielding<E> implements Iterator<List<E>> {
    private final Gen<List<E>> elements;

    Yielding(List<List<E>> lists) {
      this.elements = elements(lists);
    }

    @Generator
    private static <E> Gen<List<E>> elements(List<List<E>> lists) {
      int[] indexes = new int[lists.size()];
      boolean more = lists.stream().noneMatch(List::isEmpty);
      while (more) {
        Gen.yield(at(indexes, lists));
        more = advance(indexes, lists);
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
