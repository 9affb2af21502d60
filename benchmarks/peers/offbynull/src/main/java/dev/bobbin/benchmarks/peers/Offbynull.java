package dev.bobbin.benchmarks.peers;

import com.offbynull.coroutines.user.Continuation;
import com.offbynull.coroutines.user.Coroutine;
import com.offbynull.coroutines.user.CoroutineRunner;
import dev.bobbin.benchmarks.inputs.Node;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;

/**
 * The generators, with offbynull's coroutines: its weaver rewrites methods that take a
 * continuation.
 */
public final class Offbynull {

  private Offbynull() {}

  /** Yields the numbers from 0 up to a limit. */
  public static Iterator<Integer> range(int n) {
    return new Elements<>(
        c -> {
          for (int i = 0; i < n; i++) {
            c.setContext(i);
            c.suspend();
          }
        });
  }

  /** Yields the elements that four divides. */
  public static Iterator<Integer> filter(Iterator<Integer> source) {
    return new Elements<>(
        c -> {
          while (source.hasNext()) {
            int x = source.next();
            if ((x & 3) == 0) {
              c.setContext(x);
              c.suspend();
            }
          }
        });
  }

  /** Yields each element and one. */
  public static Iterator<Integer> map(Iterator<Integer> source) {
    return new Elements<>(
        c -> {
          while (source.hasNext()) {
            int x = source.next();
            c.setContext(x + 1);
            c.suspend();
          }
        });
  }

  /** Yields the elements before the first that is not below a limit. */
  public static Iterator<Integer> takeWhile(Iterator<Integer> source, int limit) {
    return new Elements<>(
        c -> {
          while (source.hasNext()) {
            int x = source.next();
            if (x >= limit) {
              break;
            }
            c.setContext(x);
            c.suspend();
          }
        });
  }

  /** Yields, of the numbers up to a limit, those that four divides. */
  public static Iterator<Integer> irregular(int n) {
    return new Elements<>(
        c -> {
          for (int i = 0; i < n; i++) {
            if ((i & 3) == 0) {
              c.setContext(i);
              c.suspend();
            }
          }
        });
  }

  /** Yields the exclusive or of two counters, one inside the other. */
  public static Iterator<Integer> nested(int rows, int columns) {
    return new Elements<>(
        c -> {
          for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
              c.setContext(i ^ j);
              c.suspend();
            }
          }
        });
  }

  /** Yields Fibonacci numbers. */
  public static Iterator<Long> fibonacci(int n) {
    return new Elements<>(
        c -> {
          long a = 0;
          long b = 1;
          for (int i = 0; i < n; i++) {
            c.setContext(a);
            c.suspend();
            long sum = a + b;
            a = b;
            b = sum;
          }
        });
  }

  /** Yields the elements that are not null. */
  public static <T> Iterator<T> nonNull(Iterator<T> source) {
    return new Elements<>(
        c -> {
          while (source.hasNext()) {
            T x = source.next();
            if (x != null) {
              c.setContext(x);
              c.suspend();
            }
          }
        });
  }

  /** Yields the squares below the square of a limit. */
  public static Iterator<Long> squares(int n) {
    return new Elements<>(
        c -> {
          for (long i = 0; i < n; i++) {
            c.setContext(i * i);
            c.suspend();
          }
        });
  }

  /** Yields the halves of the numbers below a limit. */
  public static Iterator<Double> halves(int n) {
    return new Elements<>(
        c -> {
          for (int i = 0; i < n; i++) {
            c.setContext(i * 0.5);
            c.suspend();
          }
        });
  }

  /** Yields whether the numbers below a limit have their second bit. */
  public static Iterator<Boolean> parities(int n) {
    return new Elements<>(
        c -> {
          for (int i = 0; i < n; i++) {
            c.setContext((i & 2) != 0);
            c.suspend();
          }
        });
  }

  /** Yields a counter, and how often its finally block has run. */
  public static Iterator<Integer> guarded(int n) {
    return new Elements<>(
        c -> {
          int released = 0;
          for (int i = 0; i < n; i++) {
            try {
              c.setContext(i + released);
              c.suspend();
            } finally {
              released++;
            }
          }
        });
  }

  /** Returns what answers each value with the sum of all. */
  public static UnaryOperator<Integer> accumulator() {
    Elements<Integer> sums =
        new Elements<>(
            c -> {
              int total = 0;
              while (true) {
                total += (Integer) c.getContext();
                c.setContext(total);
                c.suspend();
              }
            });
    return sums::send;
  }

  /** Yields the values of a tree in order. */
  public static Iterator<Integer> inOrder(Node root) {
    return new Elements<>(c -> walk(c, root));
  }

  private static void walk(Continuation c, Node node) {
    if (node != null) {
      walk(c, node.left());
      c.setContext(node.value());
      c.suspend();
      walk(c, node.right());
    }
  }

  /** Yields the leaves of lists in lists. */
  public static Iterator<Object> flatten(List<?> items) {
    return new Elements<>(c -> walk(c, items));
  }

  private static void walk(Continuation c, List<?> items) {
    for (Object item : items) {
      if (item instanceof List<?>) {
        walk(c, (List<?>) item);
      } else {
        c.setContext(item);
        c.suspend();
      }
    }
  }

  /** Yields what never ends, at the bottom of so many calls. */
  public static Iterator<Integer> delegating(int depth) {
    return new Elements<>(c -> descend(c, depth));
  }

  private static void descend(Continuation c, int depth) {
    if (depth > 0) {
      descend(c, depth - 1);
    }
    for (int i = 0; ; i++) {
      c.setContext(i);
      c.suspend();
    }
  }

  /** What a coroutine leaves in its context at each suspension. */
  private static final class Elements<T> implements Iterator<T> {
    private final CoroutineRunner runner;
    private boolean ready;
    private boolean ended;

    Elements(Coroutine body) {
      runner = new CoroutineRunner(body);
    }

    @Override
    public boolean hasNext() {
      if (!ready && !ended) {
        ready = runner.execute();
        ended = !ready;
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
      return (T) runner.getContext();
    }

    T send(T value) {
      runner.setContext(value);
      return next();
    }
  }
}
