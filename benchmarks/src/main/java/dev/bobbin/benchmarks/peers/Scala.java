package dev.bobbin.benchmarks.peers;

import dev.bobbin.benchmarks.inputs.Node;
import java.util.Iterator;
import scala.collection.immutable.LazyList;
import scala.jdk.javaapi.CollectionConverters;

/** The generators, as iterators of Scala and as its lazy lists. */
public final class Scala {

  private Scala() {}

  /** Returns an iterator as one of Java. */
  public static <T> Iterator<T> iterate(scala.collection.Iterator<T> iterator) {
    return CollectionConverters.asJava(iterator);
  }

  /** Returns the numbers from 0 up to a limit. */
  @SuppressWarnings("unchecked") // Scala's Int is an Object here
  public static scala.collection.Iterator<Integer> range(int n) {
    return (scala.collection.Iterator<Integer>)
        (scala.collection.Iterator<?>) scala.collection.Iterator.range(0, n);
  }

  /** Returns those that four divides. */
  public static scala.collection.Iterator<Integer> filter(
      scala.collection.Iterator<Integer> numbers) {
    return numbers.filter(x -> (x & 3) == 0);
  }

  /** Returns each number and one. */
  public static scala.collection.Iterator<Integer> map(scala.collection.Iterator<Integer> numbers) {
    return numbers.map(x -> x + 1);
  }

  /** Returns the numbers before the first that is not below a limit. */
  public static scala.collection.Iterator<Integer> takeWhile(
      scala.collection.Iterator<Integer> numbers, int limit) {
    return numbers.takeWhile(x -> x < limit);
  }

  /** Returns Fibonacci numbers. */
  public static scala.collection.Iterator<Long> fibonacci(int n) {
    return scala.collection.Iterator.iterate(new long[] {0, 1}, f -> new long[] {f[1], f[0] + f[1]})
        .take(n)
        .map(f -> f[0]);
  }

  /** Returns the values of a tree in order. */
  public static scala.collection.Iterator<Integer> inOrder(Node node) {
    if (node == null) {
      return scala.collection.Iterator.empty();
    }
    return inOrder(node.left())
        .concat(() -> scala.collection.Iterator.single(node.value()))
        .concat(() -> inOrder(node.right()));
  }

  /** {@link #range}, as a lazy list. */
  public static LazyList<Integer> list(int n) {
    return LazyList.iterate(() -> 0, i -> i + 1).take(n);
  }

  /** {@link #filter}, of a lazy list. */
  public static LazyList<Integer> filter(LazyList<Integer> numbers) {
    return numbers.filter(x -> (x & 3) == 0);
  }

  /** {@link #map}, of a lazy list. */
  public static LazyList<Integer> map(LazyList<Integer> numbers) {
    return numbers.map(x -> x + 1);
  }

  /** {@link #takeWhile}, of a lazy list. */
  public static LazyList<Integer> takeWhile(LazyList<Integer> numbers, int limit) {
    return numbers.takeWhile(x -> x < limit);
  }
}
