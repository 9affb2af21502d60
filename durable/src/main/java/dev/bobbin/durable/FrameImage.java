package dev.bobbin.durable;

import dev.bobbin.GeneratorStateException;
import dev.bobbin.runtime.DelegatingFrame;
import dev.bobbin.runtime.FrameAccess;
import dev.bobbin.runtime.GeneratorFrame;
import java.util.Iterator;
import java.util.List;

/**
 * What one frame is made of while it rests.
 *
 * @param state as {@link FrameAccess} tells it
 * @param lookedAhead whether {@code value} waits for {@code next}
 * @param pending as in {@link DelegatingFrame}
 * @param value the value that was looked ahead, the result, or what is pending
 * @param delegate what the generator delegates to, or null
 * @param values what is live, by the entries of the shape; none of a generator that has ended
 */
record FrameImage(
    int state, boolean lookedAhead, int pending, Object value, Object delegate, Object[] values) {

  /** The highest value of {@code pending}: the value is an exception. */
  static final int PENDING_FAILURE = 3;

  private static final Object[] NONE = {};

  /**
   * Returns the image of a frame.
   *
   * @throws NotDurableException if it runs
   */
  static FrameImage of(DurableFrame frame, Layout layout) {
    GeneratorFrame generator = (GeneratorFrame) frame;
    int state = rest(generator, layout);
    Object value =
        generator.lookedAhead() ? frame.durableLoad(DurableFrame.YIELDED) : generator.value;
    Object[] values = state < 0 ? NONE : values(frame, layout.shapes().get(state));
    return generator instanceof DelegatingFrame parent
        ? new FrameImage(
            state, generator.lookedAhead(), parent.pending, value, parent.delegate, values)
        : new FrameImage(state, generator.lookedAhead(), 0, value, null, values);
  }

  private static int rest(GeneratorFrame generator, Layout layout) {
    try {
      return FrameAccess.rest(generator);
    } catch (GeneratorStateException e) {
      throw new NotDurableException(
          "generator "
              + layout.where(-1)
              + " is running, or one that it delegates to; it can be saved and forked while it is"
              + " suspended",
          e);
    }
  }

  private static Object[] values(DurableFrame frame, Shape shape) {
    List<Shape.Entry> entries = shape.entries();
    Object[] values = new Object[entries.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = frame.durableLoad(entries.get(i).field());
    }
    return values;
  }

  boolean isEnded() {
    return state < 0;
  }

  /** Puts a fresh frame into this state; the values are those of the frame's own shape. */
  void restore(DurableFrame frame, Layout layout) {
    if (!isEnded()) {
      store(frame, layout);
    }
    GeneratorFrame generator = (GeneratorFrame) frame;
    if (lookedAhead) {
      storeYielded(frame);
    } else {
      generator.value = value;
    }
    if (generator instanceof DelegatingFrame parent) {
      parent.delegate = (Iterator<?>) delegate;
      parent.pending = (byte) pending;
    }
    FrameAccess.restore(generator, state);
    if (lookedAhead) {
      generator.state += FrameAccess.LOOKED_AHEAD;
    }
  }

  private void storeYielded(DurableFrame frame) {
    try {
      frame.durableStore(DurableFrame.YIELDED, value);
    } catch (ClassCastException | NullPointerException e) {
      throw new IncompatibleStateException(
          "the value that waits for next() is of a type that this generator does not yield", e);
    }
  }

  private void store(DurableFrame frame, Layout layout) {
    List<Shape.Entry> entries = layout.shapes().get(state).entries();
    for (int i = 0; i < values.length; i++) {
      Shape.Entry entry = entries.get(i);
      try {
        frame.durableStore(entry.field(), values[i]);
      } catch (ClassCastException | NullPointerException e) {
        throw new IncompatibleStateException(
            "variable '"
                + entry.name()
                + "' of "
                + layout.where(state)
                + " is a "
                + entry.descriptor()
                + ", and what was saved is "
                + (values[i] == null ? "null" : "a " + values[i].getClass().getName()),
            e);
      }
    }
  }
}
