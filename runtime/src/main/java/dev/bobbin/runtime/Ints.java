package dev.bobbin.runtime;

import java.util.PrimitiveIterator;

/** The ints that a frame yields boxed. */
final class Ints implements PrimitiveIterator.OfInt {
  private final GeneratorFrame frame;

  Ints(GeneratorFrame frame) {
    this.frame = frame;
  }

  @Override
  public boolean hasNext() {
    return frame.hasNext();
  }

  @Override
  public int nextInt() {
    return frame.nextInt();
  }
}
