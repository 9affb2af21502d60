package dev.bobbin.runtime;

import java.util.PrimitiveIterator;

/** The longs that a frame yields boxed. */
final class Longs implements PrimitiveIterator.OfLong {
  private final GeneratorFrame frame;

  Longs(GeneratorFrame frame) {
    this.frame = frame;
  }

  @Override
  public boolean hasNext() {
    return frame.hasNext();
  }

  @Override
  public long nextLong() {
    return frame.nextLong();
  }
}
