package dev.bobbin.durable;

import dev.bobbin.Gen;
import java.io.Serializable;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** Chooses what stands in for the iterator of a loop, or for a delegate. */
final class LoopIterators {

  private LoopIterators() {}

  /** Returns the iterator itself where it can be saved, or where nothing is known of its source. */
  static Iterator<?> of(Object iterable, Iterator<?> iterator) {
    if (iterator == null || iterator instanceof Gen || iterator instanceof Serializable) {
      return iterator;
    }
    if (iterable instanceof List<?> list && isPositional(list)) {
      return new PositionIterator(list, iterator);
    }
    return iterable instanceof Collection<?> collection
        ? new RestIterator(collection, iterator)
        : iterator;
  }

  /** Those of java.util.concurrent may be changed while a loop runs. */
  private static boolean isPositional(List<?> list) {
    return list instanceof Serializable && list.getClass().getPackageName().equals("java.util");
  }

  static Object ofDelegate(Object delegate) {
    if (delegate instanceof Collection<?> collection) {
      return of(collection, collection.iterator());
    }
    boolean indexed =
        delegate instanceof CharSequence && !(delegate instanceof Iterable)
            || delegate instanceof Object[]
            || delegate instanceof int[]
            || delegate instanceof long[]
            || delegate instanceof double[];
    return indexed ? new PositionIterator(delegate, null) : delegate;
  }
}
