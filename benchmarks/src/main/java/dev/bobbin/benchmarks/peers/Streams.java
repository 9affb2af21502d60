package dev.bobbin.benchmarks.peers;

import dev.bobbin.benchmarks.inputs.Node;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The generators, as streams that are read by their iterators. */
public final class Streams {

  private Streams() {}

  /** Returns the numbers from 0 up to a limit. */
  public static Stream<Integer> range(int n) {
    return Stream.iterate(0, i -> i < n, i -> i + 1);
  }

  /** {@link #range}, of ints. */
  public static PrimitiveIterator.OfInt ints(int n) {
    return IntStream.range(0, n).iterator();
  }

  /** Returns, of the numbers up to a limit, those that four divides. */
  public static Iterator<Integer> filtered(int n) {
    return range(n).filter(x -> (x & 3) == 0).iterator();
  }

  /** Returns those that four divides, and one, before a limit. */
  public static Iterator<Integer> pipe(int n, int limit) {
    return range(n).filter(x -> (x & 3) == 0).map(x -> x + 1).takeWhile(x -> x < limit).iterator();
  }

  /** Returns the numbers up to a limit, and a one for each map. */
  public static Iterator<Integer> maps(int n, int maps) {
    Stream<Integer> numbers = range(n);
    for (int i = 0; i < maps; i++) {
      numbers = numbers.map(x -> x + 1);
    }
    return numbers.iterator();
  }

  /** Returns the exclusive or of two counters, one inside the other. */
  public static Iterator<Integer> nested(int rows, int columns) {
    return range(rows).flatMap(i -> range(columns).map(j -> i ^ j)).iterator();
  }

  /** Returns Fibonacci numbers. */
  public static Iterator<Long> fibonacci(int n) {
    return Stream.iterate(new long[] {0, 1}, f -> new long[] {f[1], f[0] + f[1]})
        .limit(n)
        .map(f -> f[0])
        .iterator();
  }

  /** Returns the elements that are not null. */
  public static <T> Iterator<T> nonNull(List<T> source) {
    return source.stream().filter(x -> x != null).iterator();
  }

  /** Returns the squares below the square of a limit. */
  public static PrimitiveIterator.OfLong squares(int n) {
    return LongStream.range(0, n).map(i -> i * i).iterator();
  }

  /** Returns the halves of the numbers below a limit. */
  public static PrimitiveIterator.OfDouble halves(int n) {
    return IntStream.range(0, n).mapToDouble(i -> i * 0.5).iterator();
  }

  /** Returns whether the numbers below a limit have their second bit. */
  public static Iterator<Boolean> parities(int n) {
    return IntStream.range(0, n).mapToObj(i -> (i & 2) != 0).iterator();
  }

  /** Returns the values of a tree in order. */
  public static Stream<Integer> inOrder(Node node) {
    if (node == null) {
      return Stream.empty();
    }
    // flatMap, because only it asks for a subtree when its turn has come.
    return Stream.of(0, 1, 2)
        .flatMap(
            part ->
                switch (part) {
                  case 0 -> inOrder(node.left());
                  case 1 -> Stream.of(node.value());
                  default -> inOrder(node.right());
                });
  }

  /** Returns the leaves of lists in lists. */
  public static Stream<Object> flatten(List<?> items) {
    return items.stream()
        .flatMap(item -> item instanceof List<?> list ? flatten(list) : Stream.of(item));
  }
}
