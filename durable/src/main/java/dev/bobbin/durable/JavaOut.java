package dev.bobbin.durable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Writes the objects of a snapshot that are no generators, by Java serialization. */
final class JavaOut {

  /** An object, and where it was met first. */
  private record Waiting(Object object, String place) {}

  private final Predicate<Object> isNode;
  private final ToIntFunction<Object> nodes;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private final ObjectOutputStream stream;
  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final Map<Integer, NodeRef> references = new HashMap<>();
  private int written;

  /**
   * Creates it.
   *
   * @param isNode whether an object is numbered among the generators and the like
   * @param nodes gives such an object its number
   */
  JavaOut(Predicate<Object> isNode, ToIntFunction<Object> nodes) {
    this.isNode = isNode;
    this.nodes = nodes;
    try {
      this.stream = new Replacing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Generators and plain collections get numbers; entries of maps are copied. */
  private final class Replacing extends ObjectOutputStream {

    Replacing() throws IOException {
      super(bytes);
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object object) {
      if (isNode.test(object)) {
        return references.computeIfAbsent(nodes.applyAsInt(object), NodeRef::new);
      }
      return LoopIterator.savable(object);
    }
  }

  /** Returns the number of an object, which is written later. */
  int number(Object object, String place) {
    Integer known = numbers.putIfAbsent(object, waiting.size());
    if (known != null) {
      return known;
    }
    waiting.add(new Waiting(object, place));
    return waiting.size() - 1;
  }

  /** Writes what waits. */
  void flush() {
    while (written < waiting.size()) {
      write(waiting.get(written++));
    }
  }

  private void write(Waiting next) {
    try {
      stream.writeObject(next.object);
    } catch (NotSerializableException e) {
      throw Place.refuse(next.place, e.getMessage(), e);
    } catch (IOException e) {
      throw new NotDurableException(next.place + " cannot be saved: " + e, e);
    }
  }

  void finish(ByteSink out) {
    try {
      stream.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] all = bytes.toByteArray();
    out.number(all.length).put(all).number(waiting.size());
  }
}
