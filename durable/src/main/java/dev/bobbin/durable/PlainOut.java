package dev.bobbin.durable;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Writes collections in which there are only {@linkplain Leaf leaves} and such collections: for
 * those Java serialization is not needed, which takes most of the time.
 *
 * <p>One is written behind those that are in it, so it is complete once it has been read, and all
 * of them are complete before Java serialization reads an object that refers to one. What is hashed
 * or compared has to be a leaf, so no bytes can make that slow.
 */
final class PlainOut {
  /** Deeper nests, and rings, are left to Java serialization. */
  static final int DEPTH = 8;

  /** Shorter texts are written again and again, which takes less than to look for them. */
  static final int SHARED_LENGTH = 32;

  /** Gives a collection its number in the snapshot. */
  private final ToIntFunction<Object> numbers;

  private final ByteSink out = new ByteSink();

  /** The kind of each collection that was met; null where Java serialization writes it. */
  private final IdentityHashMap<Object, PlainKind> kinds = new IdentityHashMap<>(4);

  private final IdentityHashMap<String, Integer> texts = new IdentityHashMap<>(2);

  PlainOut(ToIntFunction<Object> numbers) {
    this.numbers = numbers;
  }

  /** Returns whether a value is written here; for one object that is always the same. */
  boolean takes(Object value) {
    return takes(value, 0);
  }

  private boolean takes(Object value, int depth) {
    if (kinds.containsKey(value)) {
      return kinds.get(value) != null;
    }
    if (depth > DEPTH) {
      return false;
    }
    kinds.put(value, null);
    PlainKind kind = PlainKind.of(value);
    boolean plain =
        kind != null
            && (value instanceof Map<?, ?> map
                ? all(map.keySet(), true, depth) && all(map.values(), false, depth)
                : all((Collection<?>) value, kind.keyed, depth));
    if (plain) {
      kinds.put(value, kind);
    }
    return plain;
  }

  private boolean all(Collection<?> elements, boolean keyed, int depth) {
    for (Object element : elements) {
      if (!Leaf.is(element) && (keyed || !takes(element, depth + 1))) {
        return false;
      }
    }
    return true;
  }

  /** Gives numbers to the collections in one that is taken, so that they are written. */
  void writeInner(Object value) {
    Collection<?> elements = value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value;
    for (Object element : elements) {
      if (!Leaf.is(element)) {
        numbers.applyAsInt(element);
      }
    }
  }

  void write(Object value) {
    PlainKind kind = kinds.get(value);
    out.put(kind.number);
    if (value instanceof Map<?, ?> map) {
      out.number(map.size());
      map.forEach(this::entry);
    } else {
      Collection<?> elements = (Collection<?>) value;
      out.number(elements.size());
      elements.forEach(this::element);
    }
  }

  private void entry(Object key, Object value) {
    element(key);
    element(value);
  }

  private void element(Object element) {
    if (element instanceof String text && text.length() >= SHARED_LENGTH) {
      text(text);
    } else if (!Leaf.write(element, out)) {
      out.put(Tags.NODE).number(numbers.applyAsInt(element));
    }
  }

  private void text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size());
    if (known == null) {
      Leaf.write(text, out);
    } else {
      out.put(Tags.TEXT_AGAIN).number(known);
    }
  }

  ByteSink written() {
    return out;
  }
}
