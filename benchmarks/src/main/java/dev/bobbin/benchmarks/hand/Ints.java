package dev.bobbin.benchmarks.hand;

import java.util.PrimitiveIterator;

/** An iterator that keeps its element as an int and boxes it when it is asked for an object. */
public interface Ints extends PrimitiveIterator.OfInt {

  @Override
  default Integer next() {
    return nextInt();
  }
}
