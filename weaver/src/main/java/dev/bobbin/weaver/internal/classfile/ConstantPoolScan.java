package dev.bobbin.weaver.internal.classfile;

import dev.bobbin.weaver.internal.contract.DurableMembers;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import java.nio.charset.StandardCharsets;

/**
 * Tells from the constant pool alone whether a class may hold a generator or a marker (JVMS 4.4).
 *
 * <p>It walks over the constants once and allocates nothing. Of a file that is damaged, or no class
 * at all, it tells whether one of the names stands anywhere in it: the weaver then says what is
 * wrong.
 */
public final class ConstantPoolScan {
  private static final byte[][] NAMES = {
    RuntimeMembers.GEN.getBytes(StandardCharsets.US_ASCII),
    RuntimeMembers.GENERATOR_DESC.getBytes(StandardCharsets.US_ASCII),
    RuntimeMembers.PRIMED_DESC.getBytes(StandardCharsets.US_ASCII),
    DurableMembers.DURABLE_DESC.getBytes(StandardCharsets.US_ASCII),
  };

  /** Bit n is set iff a name has n bytes: almost every constant is told apart by that. */
  private static final long LENGTHS = lengths();

  private static final int HEADER = 10;

  private ConstantPoolScan() {}

  private static long lengths() {
    long lengths = 0;
    for (byte[] name : NAMES) {
      lengths |= 1L << name.length;
    }
    return lengths;
  }

  /** Returns whether one of the names stands in the constant pool. */
  public static boolean mentionsBobbin(byte[] classFile) {
    if (classFile.length < HEADER) {
      return false;
    }
    int count = u2(classFile, 8);
    int at = HEADER;
    for (int i = 1; i < count; i++) {
      if (at + 3 > classFile.length) {
        return holdsName(classFile);
      }
      int tag = classFile[at];
      if (tag == 1) {
        int length = u2(classFile, at + 1);
        if (isName(classFile, at + 3, length)) {
          return true;
        }
        at += 3 + length;
      } else {
        int size = size(tag);
        if (size == 0) {
          return holdsName(classFile);
        }
        at += size;
        i += tag == 5 || tag == 6 ? 1 : 0;
      }
    }
    return false;
  }

  /** Returns the size of a constant with its tag; 0 for an unknown tag. */
  static int size(int tag) {
    return switch (tag) {
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
      case 5, 6 -> 9;
      case 7, 8, 16, 19, 20 -> 3;
      case 15 -> 4;
      default -> 0;
    };
  }

  private static boolean holdsName(byte[] damaged) {
    for (int at = 0; at < damaged.length; at++) {
      for (byte[] name : NAMES) {
        if (matches(damaged, at, name)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isName(byte[] classFile, int from, int length) {
    if (length >= Long.SIZE || (LENGTHS >>> length & 1) == 0) {
      return false;
    }
    for (byte[] name : NAMES) {
      if (name.length == length && matches(classFile, from, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(byte[] classFile, int from, byte[] name) {
    if (from + name.length > classFile.length) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (classFile[from + i] != name[i]) {
        return false;
      }
    }
    return true;
  }

  private static int u2(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }
}
