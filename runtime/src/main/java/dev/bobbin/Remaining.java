package dev.bobbin;

import java.util.Spliterators;
import java.util.function.Consumer;

/** The remaining values of a generator, for its stream. */
final class Remaining<Y> extends Spliterators.AbstractSpliterator<Y> {
  private final Gen<Y> generator;

  Remaining(Gen<Y> generator) {
    super(Long.MAX_VALUE, ORDERED);
    this.generator = generator;
  }

  @Override
  public boolean tryAdvance(Consumer<? super Y> action) {
    if (generator.hasNext()) {
      action.accept(generator.next());
      return true;
    }
    Ends.take(generator);
    return false;
  }

  @Override
  public void forEachRemaining(Consumer<? super Y> action) {
    generator.forEachRemaining(action);
  }
}
