package dev.bobbin.benchmarks.libraries;

import dev.bobbin.benchmarks.Workload;
import java.util.Iterator;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * A class of iterators, once as a library has it and once with a generator inside; both give the
 * same elements.
 *
 * @param <E> what they iterate over
 */
public abstract class Shape<E> extends Workload {

  /** Returns an iterator of the class that is written by hand. */
  public abstract Iterator<E> byHand();

  /** Returns an iterator of the class that has a generator. */
  public abstract Iterator<E> generated();

  /** Returns a number that the element has to be read for. */
  protected abstract long read(E element);

  @Benchmark
  public long hand() {
    return total(byHand());
  }

  @Benchmark
  public long bobbin() {
    return total(generated());
  }

  /** Returns the sum of what is read of the elements. */
  protected long total(Iterator<E> elements) {
    long total = 0;
    while (elements.hasNext()) {
      total += read(elements.next());
    }
    return total;
  }
}
