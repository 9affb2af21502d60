package dev.bobbin.durable;

import dev.bobbin.runtime.FrameAccess;
import dev.bobbin.runtime.GeneratorFrame;

/** What is known of a frame class. */
final class FrameType {

  /** A class value computes what it holds, and cannot be given it: so it holds a holder. */
  private static final class Holder {
    private volatile FrameType type;
  }

  private static final ClassValue<Holder> TYPES =
      new ClassValue<>() {
        @Override
        protected Holder computeValue(Class<?> frame) {
          return new Holder();
        }
      };

  private final DurableFrame prototype;
  private final Layout layout;
  private final boolean migrated;

  /** By point, what {@link JavaForm} writes of the layout; one string each, which is shared. */
  private final String[] summaries;

  private FrameType(DurableFrame prototype) {
    this.prototype = prototype;
    this.layout = Layout.parse(prototype.durableLayout());
    this.migrated = layout.migrated();
    this.summaries = new String[layout.shapes().size()];
  }

  static void register(DurableFrame prototype) {
    TYPES.get(prototype.getClass()).type = new FrameType(prototype);
  }

  /** Returns what is known of the class of a frame, which its static initializer has told. */
  static FrameType of(DurableFrame frame) {
    return TYPES.get(frame.getClass()).type;
  }

  /**
   * Returns what is known of a frame class, which is initialized.
   *
   * @throws IncompatibleStateException if it cannot be, or is no frame class
   */
  static FrameType of(Class<?> frame) {
    try {
      Class.forName(frame.getName(), true, frame.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IncompatibleStateException(frame.getName() + " cannot be initialized: " + e, e);
    }
    FrameType type = TYPES.get(frame).type;
    if (type == null) {
      throw new IncompatibleStateException(frame.getName() + " is not the frame of a generator");
    }
    return type;
  }

  /** Returns a frame that nobody can drive until it is restored. */
  DurableFrame fresh() {
    DurableFrame frame = prototype.durableFresh();
    FrameAccess.hold((GeneratorFrame) frame);
    return frame;
  }

  Layout layout() {
    return layout;
  }

  /** Returns whether there is a migration. */
  boolean migrated() {
    return migrated;
  }

  /**
   * Returns a new migration.
   *
   * @throws IncompatibleStateException if it cannot be created
   */
  Migration migration() {
    try {
      return prototype.durableMigration();
    } catch (RuntimeException | LinkageError e) {
      throw new IncompatibleStateException(
          "the migration of " + layout.id() + " cannot be created: " + e, e);
    }
  }

  /** Returns what is written of the layout for a frame at a point. */
  String summary(int point) {
    String known = summaries[point];
    if (known == null) {
      known = layout.summary(point);
      summaries[point] = known;
    }
    return known;
  }
}
