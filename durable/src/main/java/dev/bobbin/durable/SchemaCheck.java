package dev.bobbin.durable;

import java.util.List;
import java.util.stream.IntStream;

/** Compares saved layouts with those of this program, before any state is read. */
final class SchemaCheck {

  private SchemaCheck() {}

  /** Returns whether a state that has the one layout is, byte by byte, one of the other. */
  static boolean isSame(Layout saved, Layout present) {
    return saved.id().equals(present.id())
        && saved.host().equals(present.host())
        && saved.fingerprint().equals(present.fingerprint())
        && saved.shapes().size() == present.shapes().size()
        && IntStream.range(0, saved.shapes().size())
            .allMatch(i -> isSame(saved.shapes().get(i), present.shapes().get(i)));
  }

  private static boolean isSame(Shape saved, Shape present) {
    if (saved == null || saved.entries().size() != present.entries().size()) {
      return false;
    }
    return IntStream.range(0, saved.entries().size())
        .allMatch(i -> isSame(saved.entries().get(i), present.entries().get(i)));
  }

  private static boolean isSame(Shape.Entry saved, Shape.Entry present) {
    return saved.slot() == present.slot() && present.isSavedAs(saved);
  }

  /**
   * Fails if a state may have been saved that nothing says how to go on from.
   *
   * @throws IncompatibleStateException with the first such suspension point
   */
  static void requireReadable(Layout saved, FrameType type) {
    Layout now = type.layout();
    if (saved.fingerprint().equals(now.fingerprint()) || type.migrated()) {
      return;
    }
    List<Integer> points =
        IntStream.range(1, saved.shapes().size())
            .filter(point -> saved.shapes().get(point) != null)
            .boxed()
            .toList();
    List<Integer> unlike = points.stream().filter(point -> !isLike(saved, now, point)).toList();
    if (unlike.isEmpty() && now.accepts().contains(saved.fingerprint()) || points.isEmpty()) {
      return;
    }
    int point = unlike.isEmpty() ? points.get(0) : unlike.get(0);
    FrameImage image = new FrameImage(point, false, 0, null, null, new Object[0]);
    throw new IncompatibleStateException(
        Refusal.of(new SavedFrame(saved, image), now, unlike.isEmpty()));
  }

  private static boolean isLike(Layout saved, Layout now, int point) {
    return point <= now.points() && now.shapes().get(point).isLike(saved.shapes().get(point));
  }
}
