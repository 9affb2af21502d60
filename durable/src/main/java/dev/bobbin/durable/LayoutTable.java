package dev.bobbin.durable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The layouts that a snapshot, or all those of a codec, were written with, by number.
 *
 * <pre>
 * count, then for each layout: id, host, frame, fingerprint, how many shapes, and these:
 *   point, line, kind, how many entries, and these: name, descriptor, slot
 * </pre>
 */
final class LayoutTable implements Encoder.LayoutNumbers {
  private static final int MOST_POINTS = 0xFFFF;

  private final List<Layout> layouts = new ArrayList<>();
  private final List<BitSet> points = new ArrayList<>();
  private final Map<Layout, Integer> numbers = new IdentityHashMap<>();
  private boolean fixed;

  @Override
  public int number(Layout layout, int state) {
    Integer known = numbers.get(layout);
    if (fixed && known == null) {
      throw new NotDurableException(
          layout.where(-1)
              + " is not among the generators that this codec is limited to; give it "
              + layout.host());
    }
    int number = known == null ? add(layout) : known;
    if (state >= 0 && !fixed) {
      points.get(number).set(state);
    }
    return number;
  }

  private int add(Layout layout) {
    numbers.put(layout, layouts.size());
    layouts.add(layout);
    points.add(new BitSet());
    return layouts.size() - 1;
  }

  /** Adds a layout with all its points. */
  void addWhole(Layout layout) {
    if (!numbers.containsKey(layout)) {
      points.get(add(layout)).set(0, layout.shapes().size());
    }
  }

  /** Lets no layouts be added any more; several threads may read then. */
  void fix() {
    fixed = true;
  }

  int size() {
    return layouts.size();
  }

  Layout get(int number) {
    return layouts.get(number);
  }

  /** Writes the layouts, with the shapes of the points that were used. */
  void writeUsed(ByteSink out) {
    out.number(layouts.size());
    for (int i = 0; i < layouts.size(); i++) {
      write(out, layouts.get(i), points.get(i));
    }
  }

  /** Writes the layouts, with all that is known of them. */
  void writeWhole(ByteSink out) {
    out.number(layouts.size());
    for (Layout layout : layouts) {
      BitSet all = new BitSet();
      for (int i = 0; i < layout.shapes().size(); i++) {
        all.set(i, layout.shapes().get(i) != null);
      }
      write(out, layout, all);
    }
  }

  private static void write(ByteSink out, Layout layout, BitSet used) {
    out.text(layout.id()).text(layout.host()).text(layout.frame()).text(layout.fingerprint());
    out.number(used.cardinality());
    for (int point = used.nextSetBit(0); point >= 0; point = used.nextSetBit(point + 1)) {
      Shape shape = layout.shapes().get(point);
      out.number(point).number(shape.line()).put(shape.kind()).number(shape.entries().size());
      for (Shape.Entry entry : shape.entries()) {
        out.text(entry.name()).text(entry.descriptor()).signed(entry.slot());
      }
    }
  }

  /** Reads layouts behind those that are there. */
  static LayoutTable read(ByteSource in) {
    LayoutTable table = new LayoutTable();
    int count = in.count();
    for (int i = 0; i < count; i++) {
      table.add(readLayout(in));
    }
    return table;
  }

  private static Layout readLayout(ByteSource in) {
    String id = in.text();
    String host = in.text();
    String frame = in.text();
    String fingerprint = in.text();
    Shape[] shapes = {};
    int used = in.count();
    for (int i = 0; i < used; i++) {
      int point = in.below(MOST_POINTS);
      shapes = Arrays.copyOf(shapes, Math.max(shapes.length, point + 1));
      shapes[point] = readShape(in);
    }
    return new Layout(
        id, host, frame, "", "", fingerprint, List.of(), false, Arrays.asList(shapes));
  }

  private static Shape readShape(ByteSource in) {
    int line = in.below(Integer.MAX_VALUE);
    char kind = (char) in.octet();
    int count = in.count();
    List<Shape.Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(new Shape.Entry(in.text(), descriptor(in), in.signedInt(), Shape.NO_FIELD));
    }
    return new Shape(line, kind, List.copyOf(entries));
  }

  private static String descriptor(ByteSource in) {
    String descriptor = in.text();
    if (descriptor.isEmpty() || descriptor.length() == 1 && !"ZBCSIJFD".contains(descriptor)) {
      throw IncompatibleStateException.damaged("a variable has no type");
    }
    return descriptor;
  }
}
