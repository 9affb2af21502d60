package dev.bobbin.durable;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;

/** A frame among other objects in a stream of Java serialization. */
final class JavaForm {

  private JavaForm() {}

  static void write(DurableFrame frame, ObjectOutputStream out) throws IOException {
    FrameType type = FrameType.of(frame);
    FrameImage image = FrameImage.of(frame, type.layout());
    out.writeObject(type.summary(Math.max(0, image.state())));
    out.writeInt(image.state());
    out.writeBoolean(image.lookedAhead());
    out.writeByte(image.pending());
    if (!image.isEnded()) {
      writeValues(type.layout(), image, out);
    }
    String where = type.layout().where(image.state());
    reference(image.value(), "the value of " + where, out);
    reference(image.delegate(), "the delegate of " + where, out);
  }

  private static void writeValues(Layout layout, FrameImage image, ObjectOutputStream out)
      throws IOException {
    List<Shape.Entry> entries = layout.shapes().get(image.state()).entries();
    for (int i = 0; i < entries.size(); i++) {
      String place = Place.variable(entries.get(i), layout, image.state());
      reference(image.values()[i], place, out);
    }
  }

  private static void reference(Object value, String place, ObjectOutputStream out)
      throws IOException {
    Object savable = LoopIterator.savable(value);
    boolean plain = savable == null || savable instanceof DurableFrame;
    if (!plain && (!(savable instanceof Serializable) || Place.isResource(savable))) {
      throw Place.refuse(place, value);
    }
    try {
      out.writeObject(savable);
    } catch (NotSerializableException e) {
      throw Place.refuse(place, e.getMessage(), e);
    }
  }

  static void read(DurableFrame frame, ObjectInputStream in)
      throws IOException, ClassNotFoundException {
    FrameType type = FrameType.of(frame);
    String summary = (String) in.readObject();
    int state = in.readInt();
    if (state > type.layout().points() && state > 0xFFFF) {
      throw IncompatibleStateException.damaged("there is no suspension point " + state);
    }
    boolean lookedAhead = in.readBoolean();
    int pending = in.readByte();
    Layout saved = Layout.summarized(summary, state);
    Object[] values = state < 0 ? new Object[0] : readValues(saved.shapes().get(state), in);
    Object value = in.readObject();
    Object delegate = in.readObject();
    FrameImage image = new FrameImage(state, lookedAhead, pending, value, delegate, values);
    restore(frame, type, new SavedFrame(saved, image));
  }

  private static Object[] readValues(Shape shape, ObjectInputStream in)
      throws IOException, ClassNotFoundException {
    Object[] values = new Object[shape.entries().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readObject();
    }
    return values;
  }

  private static void restore(DurableFrame frame, FrameType type, SavedFrame saved) {
    Soundness.check(saved.image(), saved.layout());
    if (!saved.layout().id().equals(type.layout().id())) {
      throw new IncompatibleStateException(
          "saved by " + saved.layout().id() + ", and restored to " + type.layout().id());
    }
    Fitting.fit(saved, type).restore(frame, type.layout());
  }
}
