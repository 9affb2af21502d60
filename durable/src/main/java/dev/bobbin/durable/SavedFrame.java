package dev.bobbin.durable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A frame as it was saved.
 *
 * @param layout that of the body which saved it, or what was saved of it
 * @param image its state, with the values of that body's shape
 */
record SavedFrame(Layout layout, FrameImage image) {

  Shape shape() {
    return layout.shapes().get(image.state());
  }

  /** Returns it as a migration sees it. */
  SavedState state() {
    Map<String, Object> variables = new LinkedHashMap<>();
    List<Shape.Entry> entries = shape().entries();
    for (int i = 0; i < entries.size(); i++) {
      Shape.Entry entry = entries.get(i);
      variables.put(entry.name(), Primitives.typed(entry.descriptor(), image.values()[i]));
    }
    return new SavedState(
        layout.id(), layout.fingerprint(), image.state(), shape().line(), variables);
  }

  SavedFrame with(int point, Object[] values) {
    FrameImage fitted =
        new FrameImage(
            point, image.lookedAhead(), image.pending(), image.value(), image.delegate(), values);
    return new SavedFrame(layout, fitted);
  }
}
