package dev.bobbin.runtime;

import java.util.PrimitiveIterator;

/** The doubles that a frame yields boxed. */
final class Doubles implements PrimitiveIterator.OfDouble {
  private final GeneratorFrame frame;

  Doubles(GeneratorFrame frame) {
    this.frame = frame;
  }

  @Override
  public boolean hasNext() {
    return frame.hasNext();
  }

  @Override
  public double nextDouble() {
    return frame.nextDouble();
  }
}
