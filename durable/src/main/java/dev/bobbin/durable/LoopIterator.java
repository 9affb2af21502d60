package dev.bobbin.durable;

import java.io.Serializable;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Iterator;
import java.util.Map;

/**
 * An iterator that can be saved and forked. It stands in for those of the platform's collections,
 * which cannot, in the loops and delegations of durable generators.
 */
abstract class LoopIterator implements Iterator<Object>, Serializable {
  private static final long serialVersionUID = 1L;

  /** Returns what stands for a value: an entry of a map that cannot be saved is copied. */
  static Object savable(Object value) {
    return value instanceof Map.Entry<?, ?> entry && !(value instanceof Serializable)
        ? new SimpleImmutableEntry<>(entry)
        : value;
  }
}
