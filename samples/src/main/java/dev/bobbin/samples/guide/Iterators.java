package dev.bobbin.samples.guide;

import dev.bobbin.AbstractCoroutine;
import dev.bobbin.Gen;
import dev.bobbin.GeneratedIterator;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Iterator classes whose elements a generator yields. */
final class Iterators {

  private Iterators() {}

  // snippet: evens
  /** The even numbers of a list. */
  static final class Evens extends GeneratedIterator<Integer> {
    private final List<Integer> numbers;

    Evens(List<Integer> numbers) {
      this.numbers = numbers;
    }

    @Generator
    @Override
    protected Gen<Integer> generate() {
      for (int i = 0; i < numbers.size(); i++) {
        Integer number = numbers.get(i);
        if (number % 2 == 0) {
          Gen.yield(number);
          i -= i < numbers.size() && numbers.get(i) == number ? 0 : 1;
        }
      }
      return Gen.done();
    }

    @Override
    protected void remove(Integer number) {
      numbers.remove(number);
    }
  }

  // end

  // snippet: removing
  static void removing() {
    List<Integer> numbers = new ArrayList<>(List.of(1, 2, 4, 5, 6));
    Iterator<Integer> evens = new Evens(numbers);
    while (evens.hasNext()) {
      if (evens.next() > 2) {
        evens.remove();
      }
    }
    System.out.println(numbers);
  }

  // end

  // snippet: both
  /** The elements of a collection, and behind them those of another one. */
  static final class Both<E> implements Iterator<E> {
    private final Gen<E> elements;

    Both(Iterable<E> first, Iterable<E> second) {
      this.elements = elements(first, second);
    }

    @Generator
    private static <E> Gen<E> elements(Iterable<E> first, Iterable<E> second) {
      for (E element : first) {
        Gen.yield(element);
      }
      for (E element : second) {
        Gen.yield(element);
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

  static void both() {
    new Both<>(List.of(1, 2), List.of(3)).forEachRemaining(System.out::println);
  }

  // end

  // snippet: batches
  static Iterator<List<Integer>> batches(Iterator<Integer> source, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("size " + size);
    }
    return batch(source, size);
  }

  @Generator
  private static Iterator<List<Integer>> batch(Iterator<Integer> source, int size) {
    while (source.hasNext()) {
      List<Integer> batch = new ArrayList<>();
      while (batch.size() < size && source.hasNext()) {
        batch.add(source.next());
      }
      Gen.yield(batch);
    }
    return Gen.done();
  }

  static void checked() {
    batches(List.of(1, 2, 3).iterator(), 2).forEachRemaining(System.out::println);
    try {
      batches(List.of(1, 2, 3).iterator(), 0);
    } catch (IllegalArgumentException e) {
      System.out.println("refused at once: " + e.getMessage());
    }
  }

  // end

  // snippet: handWritten
  /** Counts down from n, and what is sent to it more. */
  static final class Countdown extends AbstractCoroutine<Integer, Integer, String> {
    private int n;

    Countdown(int n) {
      this.n = n;
    }

    @Override
    public Integer send(Integer more) {
      requireNothingWaits();
      n += more == null ? 0 : more;
      if (n == 0) {
        throw stop("liftoff");
      }
      return n--;
    }

    @Override
    public Integer raise(Throwable exception) {
      throw fail(exception);
    }
  }

  static void handWritten() {
    Countdown countdown = new Countdown(2);
    System.out.println(countdown.send(1) + ", then " + countdown.toList());
    System.out.println(countdown.result());
  }
  // end
}
