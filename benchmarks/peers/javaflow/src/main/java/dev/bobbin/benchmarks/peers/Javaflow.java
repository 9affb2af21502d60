package dev.bobbin.benchmarks.peers;

import dev.bobbin.benchmarks.inputs.Node;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.apache.commons.javaflow.api.Continuation;
import org.apache.commons.javaflow.api.continuable;

/** The generators, with tascalate-javaflow: its weaver rewrites methods marked as continuable. */
public final class Javaflow {

  private Javaflow() {}

  /** Yields the numbers from 0 up to a limit. */
  public static Iterator<Integer> range(int n) {
    return new Range(n);
  }

  /** Yields the elements that four divides. */
  public static Iterator<Integer> filter(Iterator<Integer> source) {
    return new Filter(source);
  }

  /** Yields each element and one. */
  public static Iterator<Integer> map(Iterator<Integer> source) {
    return new Map(source);
  }

  /** Yields the elements before the first that is not below a limit. */
  public static Iterator<Integer> takeWhile(Iterator<Integer> source, int limit) {
    return new TakeWhile(source, limit);
  }

  /** Yields, of the numbers up to a limit, those that four divides. */
  public static Iterator<Integer> irregular(int n) {
    return new Irregular(n);
  }

  /** Yields the exclusive or of two counters, one inside the other. */
  public static Iterator<Integer> nested(int rows, int columns) {
    return new Nested(rows, columns);
  }

  /** Yields Fibonacci numbers. */
  public static Iterator<Long> fibonacci(int n) {
    return new Fibonacci(n);
  }

  /** Yields the elements that are not null. */
  public static <T> Iterator<T> nonNull(Iterator<T> source) {
    return new NonNull<>(source);
  }

  /** Yields the squares below the square of a limit. */
  public static Iterator<Long> squares(int n) {
    return new Squares(n);
  }

  /** Yields the halves of the numbers below a limit. */
  public static Iterator<Double> halves(int n) {
    return new Halves(n);
  }

  /** Yields whether the numbers below a limit have their second bit. */
  public static Iterator<Boolean> parities(int n) {
    return new Parities(n);
  }

  /** Yields a counter, and how often its finally block has run. */
  public static Iterator<Integer> guarded(int n) {
    return new Guarded(n);
  }

  /** Returns what answers each value with the sum of all. */
  public static UnaryOperator<Integer> accumulator() {
    return new Accumulator();
  }

  /** Yields the values of a tree in order. */
  public static Iterator<Integer> inOrder(Node root) {
    return new InOrder(root);
  }

  /** Yields the leaves of lists in lists. */
  public static Iterator<Object> flatten(List<?> items) {
    return new Flatten(items);
  }

  /** Yields what never ends, at the bottom of so many calls. */
  public static Iterator<Integer> delegating(int depth) {
    return new Delegating(depth);
  }

  private static final class Range extends Elements<Integer> {
    private final int n;

    Range(int n) {
      this.n = n;
    }

    @Override
    public @continuable void run() {
      for (int i = 0; i < n; i++) {
        Continuation.suspend(i);
      }
    }
  }

  private static final class Filter extends Elements<Integer> {
    private final Iterator<Integer> source;

    Filter(Iterator<Integer> source) {
      this.source = source;
    }

    @Override
    public @continuable void run() {
      while (source.hasNext()) {
        int x = source.next();
        if ((x & 3) == 0) {
          Continuation.suspend(x);
        }
      }
    }
  }

  private static final class Map extends Elements<Integer> {
    private final Iterator<Integer> source;

    Map(Iterator<Integer> source) {
      this.source = source;
    }

    @Override
    public @continuable void run() {
      while (source.hasNext()) {
        int x = source.next();
        Continuation.suspend(x + 1);
      }
    }
  }

  private static final class TakeWhile extends Elements<Integer> {
    private final Iterator<Integer> source;
    private final int limit;

    TakeWhile(Iterator<Integer> source, int limit) {
      this.source = source;
      this.limit = limit;
    }

    @Override
    public @continuable void run() {
      while (source.hasNext()) {
        int x = source.next();
        if (x >= limit) {
          break;
        }
        Continuation.suspend(x);
      }
    }
  }

  private static final class Irregular extends Elements<Integer> {
    private final int n;

    Irregular(int n) {
      this.n = n;
    }

    @Override
    public @continuable void run() {
      for (int i = 0; i < n; i++) {
        if ((i & 3) == 0) {
          Continuation.suspend(i);
        }
      }
    }
  }

  private static final class Nested extends Elements<Integer> {
    private final int rows;
    private final int columns;

    Nested(int rows, int columns) {
      this.rows = rows;
      this.columns = columns;
    }

    @Override
    public @continuable void run() {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < columns; j++) {
          Continuation.suspend(i ^ j);
        }
      }
    }
  }

  private static final class Fibonacci extends Elements<Long> {
    private final int n;

    Fibonacci(int n) {
      this.n = n;
    }

    @Override
    public @continuable void run() {
      long a = 0;
      long b = 1;
      for (int i = 0; i < n; i++) {
        Continuation.suspend(a);
        long sum = a + b;
        a = b;
        b = sum;
      }
    }
  }

  private static final class NonNull<T> extends Elements<T> {
    private final Iterator<T> source;

    NonNull(Iterator<T> source) {
      this.source = source;
    }

    @Override
    public @continuable void run() {
      while (source.hasNext()) {
        T x = source.next();
        if (x != null) {
          Continuation.suspend(x);
        }
      }
    }
  }

  private static final class Squares extends Elements<Long> {
    private final int n;

    Squares(int n) {
      this.n = n;
    }

    @Override
    public @continuable void run() {
      for (long i = 0; i < n; i++) {
        Continuation.suspend(i * i);
      }
    }
  }

  private static final class Halves extends Elements<Double> {
    private final int n;

    Halves(int n) {
      this.n = n;
    }

    @Override
    public @continuable void run() {
      for (int i = 0; i < n; i++) {
        Continuation.suspend(i * 0.5);
      }
    }
  }

  private static final class Parities extends Elements<Boolean> {
    private final int n;

    Parities(int n) {
      this.n = n;
    }

    @Override
    public @continuable void run() {
      for (int i = 0; i < n; i++) {
        Continuation.suspend((i & 2) != 0);
      }
    }
  }

  private static final class Guarded extends Elements<Integer> {
    private final int n;

    Guarded(int n) {
      this.n = n;
    }

    @Override
    public @continuable void run() {
      int released = 0;
      for (int i = 0; i < n; i++) {
        try {
          Continuation.suspend(i + released);
        } finally {
          released++;
        }
      }
    }
  }

  private static final class Accumulator extends Elements<Integer>
      implements UnaryOperator<Integer> {

    @Override
    public @continuable void run() {
      int total = 0;
      while (true) {
        total += (Integer) Continuation.suspend(total);
      }
    }

    @Override
    public Integer apply(Integer value) {
      return send(value);
    }
  }

  private static final class InOrder extends Elements<Integer> {
    private final Node root;

    InOrder(Node root) {
      this.root = root;
    }

    @Override
    public @continuable void run() {
      walk(root);
    }

    private static @continuable void walk(Node node) {
      if (node != null) {
        walk(node.left());
        Continuation.suspend(node.value());
        walk(node.right());
      }
    }
  }

  private static final class Flatten extends Elements<Object> {
    private final List<?> items;

    Flatten(List<?> items) {
      this.items = items;
    }

    @Override
    public @continuable void run() {
      walk(items);
    }

    private static @continuable void walk(List<?> items) {
      for (Object item : items) {
        if (item instanceof List<?>) {
          walk((List<?>) item);
        } else {
          Continuation.suspend(item);
        }
      }
    }
  }

  private static final class Delegating extends Elements<Integer> {
    private final int depth;

    Delegating(int depth) {
      this.depth = depth;
    }

    @Override
    public @continuable void run() {
      descend(depth);
    }

    private static @continuable void descend(int depth) {
      if (depth > 0) {
        descend(depth - 1);
      }
      for (int i = 0; ; i++) {
        Continuation.suspend(i);
      }
    }
  }

  /** What a continuation is suspended with. */
  private abstract static class Elements<T> implements Iterator<T>, Runnable {
    private Continuation suspended;
    private boolean started;
    private boolean ready;

    @Override
    public boolean hasNext() {
      if (!ready && !(started && suspended == null)) {
        suspended = started ? suspended.resume() : Continuation.startWith(this, true);
        started = true;
        ready = suspended != null;
      }
      return ready;
    }

    @SuppressWarnings("unchecked")
    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ready = false;
      return (T) suspended.value();
    }

    @SuppressWarnings("unchecked")
    T send(T value) {
      if (!started) {
        next();
      }
      suspended = suspended.resume(value);
      return (T) suspended.value();
    }
  }
}
