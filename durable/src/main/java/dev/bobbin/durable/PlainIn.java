package dev.bobbin.durable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads what {@link PlainOut} has written. */
final class PlainIn {
  private final ByteSource in;
  private final AllowList allowed;
  private final Object[] nodes;
  private final List<String> texts = new ArrayList<>();

  /** By number, how deep each collection is that was read. */
  private final int[] heights;

  private int height;
  private int references;

  /**
   * Creates a reader.
   *
   * @param nodes the numbered objects; of collections, those that have been read
   */
  PlainIn(ByteSource in, AllowList allowed, Object[] nodes) {
    this.in = in;
    this.allowed = allowed;
    this.nodes = nodes;
    this.heights = new int[nodes.length];
  }

  /** Reads the collection with a number, which may refer to those read before. */
  void read(int number) {
    height = 0;
    Object collection = read();
    heights[number] = height;
    nodes[number] = collection;
    if (height > 0) {
      allowed.accepts(collection);
    }
  }

  @SuppressWarnings("unchecked")
  private Object read() {
    PlainKind kind = PlainKind.numbered(in.octet());
    int count = in.count();
    references += count;
    allowed.requireAllowed(kind.type, count, references);
    Object built = kind.empty(count);
    try {
      if (kind.isMap()) {
        fill((Map<Object, Object>) built, count);
      } else {
        fill((Collection<Object>) built, count, kind.keyed);
      }
      return kind.finished(built);
    } catch (ClassCastException | NullPointerException e) {
      throw new IncompatibleStateException(
          "the bytes are damaged: what is in a " + kind.type.getName() + " cannot be in one", e);
    }
  }

  private void fill(Map<Object, Object> map, int count) {
    for (int i = 0; i < count; i++) {
      Object key = element(true);
      map.put(key, element(false));
    }
    requireSize(map.size(), count);
  }

  private void fill(Collection<Object> collection, int count, boolean keyed) {
    for (int i = 0; i < count; i++) {
      collection.add(element(keyed));
    }
    requireSize(collection.size(), count);
  }

  private static void requireSize(int size, int count) {
    if (size != count) {
      throw IncompatibleStateException.damaged("an element is there twice");
    }
  }

  private Object element(boolean keyed) {
    int tag = in.octet();
    if (tag == Tags.NODE && !keyed) {
      return collection();
    }
    if (tag == Tags.TEXT_AGAIN) {
      return texts.get(in.below(texts.size()));
    }
    Object leaf = Leaf.read(tag, in);
    if (leaf instanceof String text && text.length() >= PlainOut.SHARED_LENGTH) {
      texts.add(text);
    }
    return leaf;
  }

  private Object collection() {
    int number = in.below(nodes.length);
    Object collection = nodes[number];
    if (!(collection instanceof Collection || collection instanceof Map)) {
      throw IncompatibleStateException.damaged("a collection refers to what comes later");
    }
    height = Math.max(height, heights[number] + 1);
    if (height > PlainOut.DEPTH) {
      throw IncompatibleStateException.damaged("collections are nested too deep");
    }
    return collection;
  }
}
