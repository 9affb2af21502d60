package dev.bobbin.itertools;

import dev.bobbin.Gen;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * What a generator reads from, and closes when it is closed itself; in CPython the references that
 * are dropped together with it.
 */
class Sources extends Closeables {

  /** Asks for the iterator, as {@code iter} does. */
  <T> Source<T> open(Iterable<? extends T> iterable) {
    return new Source<>(read(iterable));
  }

  /**
   * Asks for the iterator, as {@code iter} does, and returns it as it is.
   *
   * <p>To be called before the object is made that keeps the iterator, and not among its arguments:
   * for the JIT a field that is not filled at once may be null, and what gets into it cannot be
   * taken to pieces.
   */
  <T> Iterator<? extends T> read(Iterable<? extends T> iterable) {
    hold(Objects.requireNonNull(iterable, "the iterable is null"));
    Iterator<? extends T> iterator =
        Objects.requireNonNull(iterable.iterator(), "the iterator is null");
    if (iterator != iterable) {
      hold(iterator);
    }
    return ClosingGen.inside(iterator);
  }

  /** Asks each for its iterator, in their order. */
  <T> Rows<T> rows(List<? extends Iterable<? extends T>> iterables) {
    List<Source<T>> sources = new ArrayList<>(iterables.size());
    iterables.forEach(iterable -> sources.add(open(iterable)));
    return new Rows<>(sources);
  }

  @Override
  Sources hold(Object source) {
    super.hold(source);
    return this;
  }

  /** Returns the generator, which from now on closes the sources when it is closed. */
  <Y> Gen<Y> closedBy(Gen<Y> generator) {
    return isEmpty() ? generator : new ClosingGen<>(generator, this);
  }
}
