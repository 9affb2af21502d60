package dev.bobbin.durable;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an object and the generators that it refers to.
 *
 * <p>Generators, iterators of loops and {@linkplain PlainOut plain collections} are numbered when
 * they are met, and written one after the other, so that a chain of delegates takes no Java stack.
 * All other objects are written by one {@link JavaOut}: identity holds among all of them.
 *
 * <pre>
 * count, then for each numbered object: its kind, and a generator's layout
 * the plain collections
 * length, then what JavaOut has written; how many objects these are
 * the root, then the contents of each numbered object that is no collection
 * </pre>
 */
final class Encoder {
  private static final int FEW = 8;

  private final LayoutNumbers layouts;
  private final List<Object> nodes = new ArrayList<>();

  /** By object, when there are too many to look through. */
  private IdentityHashMap<Object, Integer> numbers;

  private final ByteSink kinds = new ByteSink();
  private PlainOut plain;
  private final ByteSink contents = new ByteSink();
  private JavaOut objects;

  /** Gives a layout, and the point of it that is saved, a number. */
  interface LayoutNumbers {
    int number(Layout layout, int state);
  }

  Encoder(LayoutNumbers layouts) {
    this.layouts = layouts;
  }

  /** Returns the first version of the format that knows all that was written. */
  int version() {
    return plain == null || plain.written().size() == 0 ? 1 : 2;
  }

  void encode(Object root, ByteSink out) {
    value(root, "what is to be saved");
    int written = 0;
    do {
      while (written < nodes.size()) {
        node(nodes.get(written++));
      }
      if (objects != null) {
        objects.flush();
      }
    } while (written < nodes.size());
    out.number(nodes.size()).put(kinds);
    if (plain != null) {
      out.put(plain.written());
    }
    if (objects == null) {
      out.number(0);
    } else {
      objects.finish(out);
    }
    out.put(contents);
  }

  /** Returns whether an object is numbered; all others are written by Java serialization. */
  private boolean isNode(Object value) {
    return value instanceof DurableFrame || value instanceof LoopIterator || isPlain(value);
  }

  private boolean isPlain(Object value) {
    if (!(value instanceof Collection || value instanceof Map)) {
      return false;
    }
    if (plain == null) {
      plain = new PlainOut(this::number);
    }
    return plain.takes(value);
  }

  /** Returns the number of a generator, of an iterator of a loop, or of a plain collection. */
  private int number(Object node) {
    int known = numbers == null ? indexOf(node) : numbers.getOrDefault(node, -1);
    return known < 0 ? add(node) : known;
  }

  private int indexOf(Object node) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) == node) {
        return i;
      }
    }
    return -1;
  }

  private int add(Object node) {
    boolean isPlain = isPlain(node);
    if (isPlain) {
      plain.writeInner(node);
    }
    int number = nodes.size();
    nodes.add(node);
    index(node, number);
    if (isPlain) {
      kinds.number(Tags.PLAIN);
      plain.write(node);
    } else {
      kind(node);
    }
    return number;
  }

  private void index(Object node, int number) {
    if (numbers != null) {
      numbers.put(node, number);
    } else if (number == FEW) {
      numbers = new IdentityHashMap<>();
      for (int i = 0; i <= number; i++) {
        numbers.put(nodes.get(i), i);
      }
    }
  }

  private void kind(Object node) {
    if (node instanceof DurableFrame frame) {
      Layout layout = FrameType.of(frame).layout();
      kinds.number(Tags.FIRST_LAYOUT + layouts.number(layout, -1));
    } else {
      kinds.number(node instanceof PositionIterator ? Tags.POSITION : Tags.REST);
    }
  }

  private void node(Object node) {
    if (node instanceof DurableFrame frame) {
      frame(frame);
    } else if (node instanceof PositionIterator iterator) {
      value(iterator.source, "the source of a loop");
      contents.number(2L * iterator.next + (iterator.removable ? 1 : 0));
    } else if (node instanceof RestIterator iterator) {
      List<Object> rest = iterator.rest();
      contents.number(rest.size());
      rest.forEach(element -> value(element, "an element of a loop"));
    }
  }

  private void frame(DurableFrame frame) {
    Layout layout = FrameType.of(frame).layout();
    FrameImage image = FrameImage.of(frame, layout);
    layouts.number(layout, image.state());
    contents.signed(image.state());
    contents.put(flags(image));
    if (!image.isEnded()) {
      values(layout, image);
    }
    if (image.value() != null) {
      part(image.value(), "the value of ", layout, image);
    }
    if (image.delegate() != null) {
      part(image.delegate(), "the delegate of ", layout, image);
    }
  }

  /** The place is put into words only where they may be needed: that takes longer than to save. */
  private void part(Object value, String what, Layout layout, FrameImage image) {
    if (!Leaf.write(value, contents)) {
      reference(value, what + layout.where(image.state()));
    }
  }

  private static int flags(FrameImage image) {
    return (image.lookedAhead() ? Tags.LOOKED_AHEAD : 0)
        | (image.value() != null ? Tags.HAS_VALUE : 0)
        | (image.delegate() != null ? Tags.DELEGATES : 0)
        | image.pending() << Tags.PENDING_SHIFT;
  }

  private void values(Layout layout, FrameImage image) {
    List<Shape.Entry> entries = layout.shapes().get(image.state()).entries();
    for (int i = 0; i < entries.size(); i++) {
      Shape.Entry entry = entries.get(i);
      Object value = image.values()[i];
      if (entry.isPrimitive()) {
        primitive(value);
      } else if (!Leaf.write(value, contents)) {
        reference(value, Place.variable(entry, layout, image.state()));
      }
    }
  }

  private void primitive(Object value) {
    if (value instanceof Integer number) {
      contents.signed(number);
    } else if (value instanceof Long number) {
      contents.signed(number);
    } else if (value instanceof Double number) {
      contents.fixed(Double.doubleToRawLongBits(number), Double.BYTES);
    } else {
      contents.fixed(Float.floatToRawIntBits((Float) value), Float.BYTES);
    }
  }

  private void value(Object value, String place) {
    if (!Leaf.write(value, contents)) {
      reference(value, place);
    }
  }

  private void reference(Object value, String place) {
    if (isNode(value)) {
      contents.put(Tags.NODE).number(number(value));
      return;
    }
    Object savable = LoopIterator.savable(value);
    if (!(savable instanceof Serializable) || Place.isResource(savable)) {
      throw Place.refuse(place, value);
    }
    if (objects == null) {
      objects = new JavaOut(this::isNode, this::number);
    }
    contents.put(Tags.OBJECT).number(objects.number(savable, place));
  }
}
