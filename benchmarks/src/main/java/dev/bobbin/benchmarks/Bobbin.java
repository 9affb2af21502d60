package dev.bobbin.benchmarks;

import dev.bobbin.Coroutine;
import dev.bobbin.Gen;
import dev.bobbin.Generator;
import dev.bobbin.benchmarks.inputs.Node;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The generators, written with Bobbin. */
public final class Bobbin {

  private Bobbin() {}

  /** Yields the numbers from 0 up to a limit. */
  @Generator
  public static Gen<Integer> range(int n) {
    for (int i = 0; i < n; i++) {
      Gen.yield(i);
    }
    return Gen.done();
  }

  /** Yields the elements that four divides. */
  @Generator
  public static Gen<Integer> filter(Iterator<Integer> source) {
    while (source.hasNext()) {
      int x = source.next();
      if ((x & 3) == 0) {
        Gen.yield(x);
      }
    }
    return Gen.done();
  }

  /** Yields each element and one. */
  @Generator
  public static Gen<Integer> map(Iterator<Integer> source) {
    while (source.hasNext()) {
      int x = source.next();
      Gen.yield(x + 1);
    }
    return Gen.done();
  }

  /** Yields the elements before the first that is not below a limit. */
  @Generator
  public static Gen<Integer> takeWhile(Iterator<Integer> source, int limit) {
    while (source.hasNext()) {
      int x = source.next();
      if (x >= limit) {
        break;
      }
      Gen.yield(x);
    }
    return Gen.done();
  }

  /** Yields, of the numbers up to a limit, those that four divides. */
  @Generator
  public static Gen<Integer> irregular(int n) {
    for (int i = 0; i < n; i++) {
      if ((i & 3) == 0) {
        Gen.yield(i);
      }
    }
    return Gen.done();
  }

  /** Yields the exclusive or of two counters, one inside the other. */
  @Generator
  public static Gen<Integer> nested(int rows, int columns) {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        Gen.yield(i ^ j);
      }
    }
    return Gen.done();
  }

  /** Yields Fibonacci numbers. */
  @Generator
  public static Gen<Long> fibonacci(int n) {
    long a = 0;
    long b = 1;
    for (int i = 0; i < n; i++) {
      Gen.yield(a);
      long sum = a + b;
      a = b;
      b = sum;
    }
    return Gen.done();
  }

  /** Yields the elements that are not null. */
  @Generator
  public static <T> Gen<T> nonNull(Iterator<T> source) {
    while (source.hasNext()) {
      T x = source.next();
      if (x != null) {
        Gen.yield(x);
      }
    }
    return Gen.done();
  }

  /** Yields the squares below the square of a limit. */
  @Generator
  public static Gen<Long> squares(int n) {
    for (long i = 0; i < n; i++) {
      Gen.yield(i * i);
    }
    return Gen.done();
  }

  /** Yields the halves of the numbers below a limit. */
  @Generator
  public static Gen<Double> halves(int n) {
    for (int i = 0; i < n; i++) {
      Gen.yield(i * 0.5);
    }
    return Gen.done();
  }

  /** Yields whether the numbers below a limit have their second bit. */
  @Generator
  public static Gen<Boolean> parities(int n) {
    for (int i = 0; i < n; i++) {
      Gen.yield((i & 2) != 0);
    }
    return Gen.done();
  }

  /** Yields a counter, and how often its finally block has run. */
  @Generator
  public static Gen<Integer> guarded(int n) {
    int released = 0;
    for (int i = 0; i < n; i++) {
      try {
        Gen.yield(i + released);
      } finally {
        released++;
      }
    }
    return Gen.done();
  }

  /** Yields with twenty local variables alive. */
  @Generator
  public static Gen<Integer> manyLocals(int n) {
    int a = n * 3;
    int b = n * 5;
    int c = n * 7;
    int d = n * 9;
    int e = n * 11;
    int f = n * 13;
    int g = n * 15;
    int h = n * 17;
    int j = n * 19;
    int k = n * 21;
    int l = n * 23;
    int m = n * 25;
    int o = n * 27;
    int p = n * 29;
    int q = n * 31;
    int r = n * 33;
    int s = n * 35;
    int t = n * 37;
    int u = n * 39;
    for (int i = 0; i < n; i++) {
      Gen.yield(i);
    }
    Gen.yield(a ^ b ^ c ^ d ^ e ^ f ^ g ^ h ^ j ^ k ^ l ^ m ^ o ^ p ^ q ^ r ^ s ^ t ^ u);
    return Gen.done();
  }

  /** Yields the numbers up to a limit; its body is over 325 bytecodes, most of them never run. */
  @Generator
  public static Gen<Integer> coldPath(int n) {
    for (int i = 0; i < n; i++) {
      if (i < 0) {
        System.out.println(Math.max(i * 31 + n, Math.abs(i - 0)) + Math.floorMod(i * 7, n + 0));
        System.out.println(Math.max(i * 32 + n, Math.abs(i - 1)) + Math.floorMod(i * 8, n + 1));
        System.out.println(Math.max(i * 33 + n, Math.abs(i - 2)) + Math.floorMod(i * 9, n + 2));
        System.out.println(Math.max(i * 34 + n, Math.abs(i - 3)) + Math.floorMod(i * 10, n + 3));
        System.out.println(Math.max(i * 35 + n, Math.abs(i - 4)) + Math.floorMod(i * 11, n + 4));
        System.out.println(Math.max(i * 36 + n, Math.abs(i - 5)) + Math.floorMod(i * 12, n + 5));
        System.out.println(Math.max(i * 37 + n, Math.abs(i - 6)) + Math.floorMod(i * 13, n + 6));
        System.out.println(Math.max(i * 38 + n, Math.abs(i - 7)) + Math.floorMod(i * 14, n + 7));
        System.out.println(Math.max(i * 39 + n, Math.abs(i - 8)) + Math.floorMod(i * 15, n + 8));
        System.out.println(Math.max(i * 40 + n, Math.abs(i - 9)) + Math.floorMod(i * 16, n + 9));
        System.out.println(Math.max(i * 41 + n, Math.abs(i - 10)) + Math.floorMod(i * 17, n + 10));
        System.out.println(Math.max(i * 42 + n, Math.abs(i - 11)) + Math.floorMod(i * 18, n + 11));
        System.out.println(Math.max(i * 43 + n, Math.abs(i - 12)) + Math.floorMod(i * 19, n + 12));
        System.out.println(Math.max(i * 44 + n, Math.abs(i - 13)) + Math.floorMod(i * 20, n + 13));
        System.out.println(Math.max(i * 45 + n, Math.abs(i - 14)) + Math.floorMod(i * 21, n + 14));
        System.out.println(Math.max(i * 46 + n, Math.abs(i - 15)) + Math.floorMod(i * 22, n + 15));
      }
      Gen.yield(i);
    }
    return Gen.done();
  }

  /** Yields numbers from a computation with twenty-four cases, of over 1,000 bytecodes. */
  @Generator
  public static Gen<Integer> largeStep(int n) {
    int y = 0;
    for (int x = 0; x < n; x++) {
      switch (x % 24) {
        case 0 -> y = (x * 31 + 3) ^ (y >>> 1) ^ (x << 2) + y * 11 - (x >> 1);
        case 1 -> y = (x * 33 + 10) ^ (y >>> 2) ^ (x << 3) + y * 12 - (x >> 2);
        case 2 -> y = (x * 35 + 17) ^ (y >>> 3) ^ (x << 4) + y * 13 - (x >> 3);
        case 3 -> y = (x * 37 + 24) ^ (y >>> 4) ^ (x << 5) + y * 14 - (x >> 1);
        case 4 -> y = (x * 39 + 31) ^ (y >>> 5) ^ (x << 6) + y * 15 - (x >> 2);
        case 5 -> y = (x * 41 + 38) ^ (y >>> 6) ^ (x << 2) + y * 16 - (x >> 3);
        case 6 -> y = (x * 43 + 45) ^ (y >>> 7) ^ (x << 3) + y * 17 - (x >> 1);
        case 7 -> y = (x * 45 + 52) ^ (y >>> 1) ^ (x << 4) + y * 18 - (x >> 2);
        case 8 -> y = (x * 47 + 59) ^ (y >>> 2) ^ (x << 5) + y * 19 - (x >> 3);
        case 9 -> y = (x * 49 + 66) ^ (y >>> 3) ^ (x << 6) + y * 20 - (x >> 1);
        case 10 -> y = (x * 51 + 73) ^ (y >>> 4) ^ (x << 2) + y * 21 - (x >> 2);
        case 11 -> y = (x * 53 + 80) ^ (y >>> 5) ^ (x << 3) + y * 22 - (x >> 3);
        case 12 -> y = (x * 55 + 87) ^ (y >>> 6) ^ (x << 4) + y * 23 - (x >> 1);
        case 13 -> y = (x * 57 + 94) ^ (y >>> 7) ^ (x << 5) + y * 24 - (x >> 2);
        case 14 -> y = (x * 59 + 101) ^ (y >>> 1) ^ (x << 6) + y * 25 - (x >> 3);
        case 15 -> y = (x * 61 + 108) ^ (y >>> 2) ^ (x << 2) + y * 26 - (x >> 1);
        case 16 -> y = (x * 63 + 115) ^ (y >>> 3) ^ (x << 3) + y * 27 - (x >> 2);
        case 17 -> y = (x * 65 + 122) ^ (y >>> 4) ^ (x << 4) + y * 28 - (x >> 3);
        case 18 -> y = (x * 67 + 129) ^ (y >>> 5) ^ (x << 5) + y * 29 - (x >> 1);
        case 19 -> y = (x * 69 + 136) ^ (y >>> 6) ^ (x << 6) + y * 30 - (x >> 2);
        case 20 -> y = (x * 71 + 143) ^ (y >>> 7) ^ (x << 2) + y * 31 - (x >> 3);
        case 21 -> y = (x * 73 + 150) ^ (y >>> 1) ^ (x << 3) + y * 32 - (x >> 1);
        case 22 -> y = (x * 75 + 157) ^ (y >>> 2) ^ (x << 4) + y * 33 - (x >> 2);
        case 23 -> y = (x * 77 + 164) ^ (y >>> 3) ^ (x << 5) + y * 34 - (x >> 3);
        default -> throw new AssertionError(x);
      }
      Gen.yield(y);
    }
    return Gen.done();
  }

  /** {@link #range}, as an iterable. */
  @Generator
  public static Iterable<Integer> iterable(int n) {
    for (int i = 0; i < n; i++) {
      Gen.yield(i);
    }
    return Gen.done();
  }

  /** {@link #range}, as a stream. */
  @Generator
  public static Stream<Integer> stream(int n) {
    for (int i = 0; i < n; i++) {
      Gen.yield(i);
    }
    return Gen.done();
  }

  /** {@link #range}, as a stream of ints. */
  @Generator
  public static IntStream ints(int n) {
    for (int i = 0; i < n; i++) {
      Gen.yield(i);
    }
    return Gen.done();
  }

  /** Yields the sum of what is sent to it. */
  @Generator
  public static Coroutine<Integer, Integer, Void> accumulator() {
    int total = 0;
    while (true) {
      int value = Gen.<Integer>yield(total);
      total += value;
    }
  }

  /** Yields how many exceptions have been raised in it. */
  @Generator
  public static Gen<Integer> recovering() {
    int caught = 0;
    while (true) {
      try {
        Gen.yield(caught);
      } catch (ArithmeticException expected) {
        caught++;
      }
    }
  }

  /** Yields the values of a tree in order. */
  @Generator
  public static Gen<Integer> inOrder(Node node) {
    if (node != null) {
      Gen.yieldFrom(inOrder(node.left()));
      Gen.yield(node.value());
      Gen.yieldFrom(inOrder(node.right()));
    }
    return Gen.done();
  }

  /** {@link #inOrder}, without a generator for what is not there. */
  @Generator
  public static Gen<Integer> inOrderOfPresent(Node node) {
    if (node.left() != null) {
      Gen.yieldFrom(inOrderOfPresent(node.left()));
    }
    Gen.yield(node.value());
    if (node.right() != null) {
      Gen.yieldFrom(inOrderOfPresent(node.right()));
    }
    return Gen.done();
  }

  /** Yields the leaves of lists in lists. */
  @Generator
  public static Gen<Object> flatten(List<?> items) {
    for (Object item : items) {
      if (item instanceof List<?> list) {
        Gen.yieldFrom(flatten(list));
      } else {
        Gen.yield(item);
      }
    }
    return Gen.done();
  }

  /** Yields what never ends, at the bottom of so many delegations. */
  @Generator
  public static Gen<Integer> delegating(int depth) {
    if (depth > 0) {
      Gen.yieldFrom(delegating(depth - 1));
    }
    for (int i = 0; ; i++) {
      Gen.yield(i);
    }
  }
}
