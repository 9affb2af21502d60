package dev.bobbin.benchmarks.libraries;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The elements of two sorted iterators, sorted. */
public class Collated extends NumbersShape {

  /** In a field: a library does not know what it is given. */
  private final Comparator<Integer> order = Comparator.naturalOrder();

  @Override
  public Iterator<Integer> byHand() {
    return new Comparing<>(half(0), half(1), order);
  }

  @Override
  public Iterator<Integer> generated() {
    return new Yielding<>(half(0), half(1), order);
  }

  /** A half of the numbers; the halves overlap by a third of a half. */
  private Iterator<Integer> half(int which) {
    List<Integer> half = numbers.subList(which * n / 3, which * n / 3 + n / 2);
    return half.iterator();
  }

  /** By hand. */
  static final class Comparing<E> implements Iterator<E> {
    private final Iterator<E> left;
    private final Iterator<E> right;
    private final Comparator<? super E> order;
    private E leftAhead;
    private E rightAhead;

    Comparing(Iterator<E> left, Iterator<E> right, Comparator<? super E> order) {
      this.left = left;
      this.right = right;
      this.order = order;
    }

    private void fill() {
      if (leftAhead == null && left.hasNext()) {
        leftAhead = left.next();
      }
      if (rightAhead == null && right.hasNext()) {
        rightAhead = right.next();
      }
    }

    @Override
    public boolean hasNext() {
      fill();
      return leftAhead != null || rightAhead != null;
    }

    @Override
    public E next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      boolean takesLeft =
          rightAhead == null || leftAhead != null && order.compare(leftAhead, rightAhead) <= 0;
      E element = takesLeft ? leftAhead : rightAhead;
      if (takesLeft) {
        leftAhead = null;
      } else {
        rightAhead = null;
      }
      return element;
    }
  }

  /** As a generator. */
  static final class Yielding<E> implements Iterator<E> {
    private final Gen<E> elements;

    Yielding(Iterator<E> left, Iterator<E> right, Comparator<? super E> order) {
      this.elements = elements(left, right, order);
    }

    @Generator
    private static <E> Gen<E> elements(
        Iterator<E> left, Iterator<E> right, Comparator<? super E> order) {
      E a = nextOf(left);
      E b = nextOf(right);
      while (a != null || b != null) {
        if (b == null || a != null && order.compare(a, b) <= 0) {
          Gen.yield(a);
          a = nextOf(left);
        } else {
          Gen.yield(b);
          b = nextOf(right);
        }
      }
      return Gen.done();
    }

    private static <E> E nextOf(Iterator<E> source) {
      return source.hasNext() ? source.next() : null;
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
