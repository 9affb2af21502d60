package dev.bobbin.samples.module2;

import dev.bobbin.Gen;
import dev.bobbin.Generator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Squares computed before anybody asks, and squares computed when somebody does. */
public final class LazySquares {
  private int computed;

  LazySquares() {}

  private long square(int number) {
    computed++;
    return (long) number * number;
  }

  // snippet: squares
  Iterator<Long> listedSquares(int limit) {
    List<Long> squares = new ArrayList<>();
    for (int number = 0; number < limit; number++) {
      squares.add(square(number));
    }
    return squares.iterator();
  }

  Iterator<Long> mappedSquares(int limit) {
    Map<Integer, Long> squares = new HashMap<>();
    for (int number = 0; number < limit; number++) {
      squares.put(number, square(number));
    }
    // In whatever order the map has them: fast to write, and wrong.
    return squares.values().iterator();
  }

  @Generator
  Gen<Long> lazySquares(int limit) {
    for (int number = 0; number < limit; number++) {
      Gen.yield(square(number));
    }
    return Gen.done();
  }

  // end

  /** Asks each way for the first squares of a million. */
  public static void run() {
    LazySquares squares = new LazySquares();
    squares.show("a list", squares.listedSquares(1_000_000));
    squares.show("a map", squares.mappedSquares(1_000_000));
    squares.show("a generator", squares.lazySquares(1_000_000));
  }

  private void show(String way, Iterator<Long> squares) {
    List<Long> first = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      first.add(squares.next());
    }
    System.out.println(way + ": " + first + " cost " + computed + " multiplications");
    computed = 0;
  }
}
