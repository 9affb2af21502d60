package dev.bobbin;

import java.util.NoSuchElementException;
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
    takeEnd(generator);
    return false;
  }

  /** Makes the return value of a generator that has ended be no news to a later {@code next}. */
  static void takeEnd(Gen<?> generator) {
    if (generator.state() == Gen.State.CLOSED) {
      try {
        generator.next();
      } catch (NoSuchElementException end) {
        // This is the end that is taken.
      }
    }
  }

  @Override
  public void forEachRemaining(Consumer<? super Y> action) {
    generator.forEachRemaining(action);
  }
}
