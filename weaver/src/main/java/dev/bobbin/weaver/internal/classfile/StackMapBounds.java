package dev.bobbin.weaver.internal.classfile;

/** Tells where the frames of a stack map end (JVMS 4.7.4). */
final class StackMapBounds {
  private static final int SAME_LIMIT = 64;
  private static final int SAME_WITH_ITEM_LIMIT = 128;
  private static final int RESERVED_LIMIT = 247;
  private static final int SAME_WITH_ITEM_EXTENDED = 247;
  private static final int SAME_EXTENDED = 251;
  private static final int FULL = 255;

  private static final int OBJECT = 7;
  private static final int UNINITIALIZED = 8;

  private StackMapBounds() {}

  /** Skips as many frames as the count before them says. */
  static void skip(ClassFileCursor file) {
    for (int frames = file.u2(); frames > 0; frames--) {
      skipFrame(file, file.u1());
    }
  }

  private static void skipFrame(ClassFileCursor file, int type) {
    if (type < SAME_LIMIT) {
      return;
    }
    if (type < SAME_WITH_ITEM_LIMIT) {
      skipTypes(file, 1);
    } else if (type < RESERVED_LIMIT) {
      throw new IllegalArgumentException("a stack map frame has the unknown type " + type);
    } else {
      file.skip(2);
      skipLongFrame(file, type);
    }
  }

  private static void skipLongFrame(ClassFileCursor file, int type) {
    if (type == FULL) {
      skipTypes(file, file.u2());
      skipTypes(file, file.u2());
    } else if (type == SAME_WITH_ITEM_EXTENDED) {
      skipTypes(file, 1);
    } else if (type > SAME_EXTENDED) {
      skipTypes(file, type - SAME_EXTENDED);
    }
  }

  private static void skipTypes(ClassFileCursor file, int count) {
    for (int i = 0; i < count; i++) {
      int tag = file.u1();
      if (tag == OBJECT || tag == UNINITIALIZED) {
        file.skip(2);
      }
    }
  }
}
