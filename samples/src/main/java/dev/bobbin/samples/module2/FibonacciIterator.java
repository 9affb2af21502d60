package dev.bobbin.samples.module2;

import java.util.Iterator;
import java.util.function.LongBinaryOperator;

/** The Fibonacci numbers, by an iterator class. */
final class FibonacciIterator implements Iterator<Long> {
  private final LongBinaryOperator addition;
  private long current = 0;
  private long next = 1;

  FibonacciIterator(LongBinaryOperator addition) {
    this.addition = addition;
  }

  @Override
  public boolean hasNext() {
    return true;
  }

  @Override
  public Long next() {
    long result = current;
    long sum = addition.applyAsLong(current, next);
    current = next;
    next = sum;
    return result;
  }
}
