package dev.bobbin.durable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;

/** Reads what {@link Encoder} has written. */
final class Decoder {

  /**
   * The layout of what was saved, and the class that it is restored to.
   *
   * @param layout as it was saved
   * @param type of this program
   */
  record Known(Layout layout, FrameType type) {}

  /** A frame whose contents have been read. */
  private record Read(DurableFrame frame, Known known, SavedFrame saved) {}

  private final ByteSource in;
  private final IntFunction<Known> layouts;
  private final ClassLoader loader;
  private final AllowList allowed;
  private final List<Read> frames = new ArrayList<>();

  /** The numbers of plain collections; null if there are none. */
  private BitSet plain;

  private Object[] nodes;
  private Known[] known;
  private Object[] objects = {};

  Decoder(ByteSource in, IntFunction<Known> layouts, ClassLoader loader, AllowList allowed) {
    this.in = in;
    this.layouts = layouts;
    this.loader = loader;
    this.allowed = allowed;
  }

  Object decode() {
    kinds();
    readPlain();
    readObjects();
    Object root = value();
    for (int i = 0; i < nodes.length; i++) {
      contents(i);
    }
    if (in.remaining() > 0) {
      throw IncompatibleStateException.damaged("something follows");
    }
    restore();
    return root;
  }

  private void kinds() {
    nodes = new Object[in.count()];
    known = new Known[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      int kind = in.below(Integer.MAX_VALUE);
      if (kind == Tags.POSITION) {
        nodes[i] = new PositionIterator(null, null);
      } else if (kind == Tags.REST) {
        nodes[i] = new RestIterator(List.of());
      } else if (kind == Tags.PLAIN) {
        plain = plain == null ? new BitSet() : plain;
        plain.set(i);
      } else if (kind >= Tags.FIRST_LAYOUT) {
        known[i] = layouts.apply(kind - Tags.FIRST_LAYOUT);
        nodes[i] = known[i].type().fresh();
      } else {
        throw IncompatibleStateException.damaged("there is no kind " + kind);
      }
    }
  }

  private void readPlain() {
    if (plain != null) {
      PlainIn collections = new PlainIn(in, allowed, nodes);
      plain.stream().forEach(collections::read);
    }
  }

  private void readObjects() {
    int length = in.count();
    if (length > 0) {
      ByteSource part = in.part(length);
      int count = in.below(length);
      objects = new JavaIn(loader, allowed, nodes).read(part.rest(), count);
    }
  }

  private void contents(int number) {
    Object node = nodes[number];
    if (node instanceof DurableFrame frame) {
      frames.add(new Read(frame, known[number], frame(known[number].layout())));
    } else if (node instanceof PositionIterator iterator) {
      position(iterator);
    } else if (node instanceof RestIterator iterator) {
      int size = in.count();
      List<Object> rest = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        rest.add(value());
      }
      iterator.restore(rest);
    }
  }

  private void position(PositionIterator iterator) {
    iterator.source = value();
    long position = in.number();
    iterator.next = (int) (position >>> 1);
    iterator.removable = (position & 1) != 0;
    if (position >>> 1 != iterator.next || !iterator.isSound()) {
      throw IncompatibleStateException.damaged("a loop has no source");
    }
  }

  private SavedFrame frame(Layout layout) {
    int state = in.signedInt();
    int flags = in.octet();
    Object[] values = {};
    if (state >= layout.shapes().size() || state >= 0 && layout.shapes().get(state) == null) {
      throw IncompatibleStateException.damaged("there is no suspension point " + state);
    }
    if (state >= 0) {
      values = values(layout.shapes().get(state));
    }
    Object value = (flags & Tags.HAS_VALUE) != 0 ? value() : null;
    Object delegate = (flags & Tags.DELEGATES) != 0 ? value() : null;
    FrameImage image =
        new FrameImage(
            state,
            (flags & Tags.LOOKED_AHEAD) != 0,
            flags >>> Tags.PENDING_SHIFT,
            value,
            delegate,
            values);
    Soundness.check(image, layout);
    return new SavedFrame(layout, image);
  }

  private Object[] values(Shape shape) {
    List<Shape.Entry> entries = shape.entries();
    Object[] values = new Object[entries.size()];
    for (int i = 0; i < values.length; i++) {
      Shape.Entry entry = entries.get(i);
      values[i] = entry.isPrimitive() ? primitive(entry.descriptor()) : value();
    }
    return values;
  }

  private Object primitive(String descriptor) {
    return switch (descriptor) {
      case "J" -> (Object) in.signed();
      case "D" -> Double.longBitsToDouble(in.fixed(Double.BYTES));
      case "F" -> Float.intBitsToFloat((int) in.fixed(Float.BYTES));
      default -> in.signedInt();
    };
  }

  private Object value() {
    int tag = in.octet();
    return switch (tag) {
      case Tags.NODE -> nodes[in.below(nodes.length)];
      case Tags.OBJECT -> objects[in.below(objects.length)];
      default -> Leaf.read(tag, in);
    };
  }

  /** Migrations come last: what they see is restored, unless it needs one, too. */
  private void restore() {
    boolean migrates = false;
    for (Read read : frames) {
      if (migrates(read)) {
        migrates = true;
      } else {
        restore(read);
      }
    }
    if (migrates) {
      frames.stream().filter(Decoder::migrates).forEach(Decoder::restore);
    }
    Soundness.checkDelegates(nodes);
  }

  private static boolean migrates(Read read) {
    return Fitting.migrates(read.saved, read.known.type());
  }

  private static void restore(Read read) {
    FrameType type = read.known.type();
    FrameImage image = Fitting.fit(read.saved, type);
    if (image.delegate() != null && !(image.delegate() instanceof Iterator)) {
      throw IncompatibleStateException.damaged("a delegate is no iterator");
    }
    image.restore(read.frame, type.layout());
  }
}
