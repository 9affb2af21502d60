package dev.bobbin.weaver.internal.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Walks over a class file and sees that no count and no length in it leads out of it (JVMS 4.1).
 *
 * <p>ASM takes the length of an attribute that it does not know for granted, and makes an array of
 * that size: two gigabytes for a class file of two hundred bytes. It copies the bootstrap methods
 * by the length of their attribute, and adds others behind them by their own.
 */
public final class ClassFileBounds {
  private static final int VERSION_END = 8;
  private static final byte[] BOOTSTRAP_METHODS =
      "BootstrapMethods".getBytes(StandardCharsets.US_ASCII);

  private final byte[] classFile;

  /** Bit i is set iff constant i is the name of the attribute with the bootstrap methods. */
  private final BitSet bootstrapNames = new BitSet();

  private int at = VERSION_END;

  private ClassFileBounds(byte[] classFile) {
    this.classFile = classFile;
  }

  /**
   * Accepts a class file whose parts lie within it, whatever they contain.
   *
   * @throws IllegalArgumentException if one does not
   */
  public static void check(byte[] classFile) {
    ClassFileBounds bounds = new ClassFileBounds(classFile);
    bounds.skipConstants();
    bounds.skip(6);
    bounds.skip(2L * bounds.u2());
    bounds.skipMembers();
    bounds.skipMembers();
    bounds.skipClassAttributes();
  }

  private void skipConstants() {
    int count = u2();
    for (int i = 1; i < count; i++) {
      int tag = u1();
      int size = tag == 1 ? u2() : ConstantPoolScan.size(tag) - 1;
      if (size < 0) {
        throw new IllegalArgumentException("constant " + i + " has the unknown tag " + tag);
      }
      skip(size);
      bootstrapNames.set(i, tag == 1 && endsWith(size, BOOTSTRAP_METHODS));
      i += tag == 5 || tag == 6 ? 1 : 0;
    }
  }

  private boolean endsWith(int size, byte[] name) {
    return Arrays.equals(classFile, at - size, at, name, 0, name.length);
  }

  private void skipMembers() {
    for (int members = u2(); members > 0; members--) {
      skip(6);
      skipAttributes();
    }
  }

  private void skipAttributes() {
    for (int attributes = u2(); attributes > 0; attributes--) {
      skip(2);
      skip((long) u2() << 16 | u2());
    }
  }

  private void skipClassAttributes() {
    for (int attributes = u2(); attributes > 0; attributes--) {
      boolean bootstrap = bootstrapNames.get(u2());
      long length = (long) u2() << 16 | u2();
      long end = at + length;
      if (bootstrap) {
        skipBootstrapMethods();
      } else {
        skip(length);
      }
      if (at != end) {
        throw new IllegalArgumentException(
            "its bootstrap methods end at byte " + at + ", and their attribute at " + end);
      }
    }
  }

  private void skipBootstrapMethods() {
    for (int methods = u2(); methods > 0; methods--) {
      skip(2);
      skip(2L * u2());
    }
  }

  private int u1() {
    skip(1);
    return classFile[at - 1] & 0xFF;
  }

  private int u2() {
    return u1() << 8 | u1();
  }

  private void skip(long bytes) {
    if (bytes > classFile.length - at) {
      throw new IllegalArgumentException(
          "it ends at byte " + classFile.length + ", and something in it at " + (at + bytes));
    }
    at += (int) bytes;
  }
}
