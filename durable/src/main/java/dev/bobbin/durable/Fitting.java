package dev.bobbin.durable;

import java.util.List;
import java.util.Map;

/** Fits what one body has saved to another: by position, by a migration, or by name. */
final class Fitting {
  private final SavedFrame saved;
  private final FrameType present;

  private Fitting(SavedFrame saved, FrameType present) {
    this.saved = saved;
    this.present = present;
  }

  /** Returns whether a migration is asked. */
  static boolean migrates(SavedFrame saved, FrameType present) {
    return saved.layout() != present.layout()
        && !saved.image().isEnded()
        && !saved.layout().fingerprint().equals(present.layout().fingerprint())
        && present.migrated();
  }

  /**
   * Returns the image that the present body goes on from.
   *
   * @throws IncompatibleStateException if there is none
   */
  static FrameImage fit(SavedFrame saved, FrameType present) {
    return saved.image().isEnded() ? saved.image() : new Fitting(saved, present).fit();
  }

  private FrameImage fit() {
    Layout now = present.layout();
    if (saved.layout() == now) {
      return saved.image();
    }
    if (saved.layout().fingerprint().equals(now.fingerprint())) {
      return byPosition();
    }
    Migration migration = present.migrated() ? present.migration() : null;
    SavedState migrated = migration == null ? null : migrated(migration);
    if (migrated != null) {
      return byName(migrated.point(), migrated.variables());
    }
    boolean like = hasPoint() && shape().isLike(saved.shape());
    if (like && now.accepts().contains(saved.layout().fingerprint())) {
      return byName(saved.image().state(), saved.state().variables());
    }
    throw new IncompatibleStateException(Refusal.of(saved, now, like));
  }

  private boolean hasPoint() {
    return saved.image().state() < present.layout().shapes().size();
  }

  private Shape shape() {
    return present.layout().shapes().get(saved.image().state());
  }

  /** The same code has the same slots; what is live may be found better by another weaver. */
  private FrameImage byPosition() {
    if (!hasPoint() || shape().kind() != saved.shape().kind()) {
      throw IncompatibleStateException.damaged("there is no such suspension point");
    }
    List<Shape.Entry> entries = shape().entries();
    if (entries.equals(saved.shape().entries())) {
      return saved.image();
    }
    Object[] values = new Object[entries.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = at(entries.get(i));
    }
    return saved.with(saved.image().state(), values).image();
  }

  private Object at(Shape.Entry entry) {
    Shape.Entry before = saved.shape().at(entry.slot());
    if (before == null || !entry.isSavedAs(before)) {
      throw new IncompatibleStateException(
          "variable '"
              + entry.name()
              + "' of "
              + present.layout().where(saved.image().state())
              + " was not saved: this version of Bobbin finds that it is needed there");
    }
    return saved.image().values()[saved.shape().entries().indexOf(before)];
  }

  private SavedState migrated(Migration migration) {
    try {
      return migration.migrate(saved.state(), present.layout());
    } catch (RuntimeException | LinkageError e) {
      throw new IncompatibleStateException(
          "migration "
              + migration.getClass().getName()
              + " of "
              + present.layout().id()
              + " has failed: "
              + e,
          e);
    }
  }

  private FrameImage byName(int point, Map<String, Object> variables) {
    Layout now = present.layout();
    if (point < 0 || point > now.points()) {
      throw new IncompatibleStateException(
          now.id() + " has " + now.points() + " suspension points, and no number " + point);
    }
    Shape shape = now.shapes().get(point);
    requireKind(shape, point);
    List<Shape.Entry> entries = shape.entries();
    Object[] values = new Object[entries.size()];
    for (int i = 0; i < values.length; i++) {
      Shape.Entry entry = entries.get(i);
      if (!variables.containsKey(entry.name())) {
        throw new IncompatibleStateException(
            "there is no value for variable '"
                + entry.name()
                + "' of "
                + now.where(point)
                + "; there are "
                + variables.keySet());
      }
      values[i] = Primitives.untyped(entry.descriptor(), variables.get(entry.name()));
    }
    return saved.with(point, values).image();
  }

  /** A generator that waits for a delegate can go on only where one delegates. */
  private void requireKind(Shape shape, int point) {
    boolean delegates = saved.shape().kind() == Shape.DELEGATION;
    if (delegates != (shape.kind() == Shape.DELEGATION)) {
      throw new IncompatibleStateException(
          present.layout().where(point)
              + " is "
              + (delegates
                  ? "no yieldFrom, and the saved state is in one"
                  : "a yieldFrom, and the" + " saved state is in none"));
    }
  }
}
