package dev.bobbin.weaver.internal.classfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * Walks over a class file and sees that no count and no length in it leads out of it (JVMS 4.1),
 * and that they agree where ASM goes by the one and the JVM by the other.
 *
 * <p>ASM takes the length of an attribute that it does not know for granted, and makes an array of
 * that size: two gigabytes for a class file of two hundred bytes. It reads stack maps up to the end
 * of their attribute, whatever their count is, and also those of Java ME, which the JVM passes
 * over. It copies the bootstrap methods by the length of their attribute, and adds others behind
 * them by their own.
 */
public final class ClassFileBounds {
  private static final int VERSION = 6;

  /** The name of no attribute. */
  private static final String NOWHERE = "";

  private static final String CODE = "Code";
  private static final String STACK_MAP = "StackMapTable";
  private static final String JAVA_ME_STACK_MAP = "StackMap";
  private static final String BOOTSTRAP_METHODS = "BootstrapMethods";
  private static final Set<String> NAMES =
      Set.of(CODE, STACK_MAP, JAVA_ME_STACK_MAP, BOOTSTRAP_METHODS);
  private static final int LONGEST_NAME = BOOTSTRAP_METHODS.length();

  private final ClassFileCursor file;
  private final int version;

  /** The constants that are one of the names, by index. */
  private final Map<Integer, String> names = new HashMap<>();

  private ClassFileBounds(byte[] classFile) {
    this.file = new ClassFileCursor(classFile, VERSION);
    this.version = file.u2();
  }

  /**
   * Accepts a class file whose parts lie within it, whatever they contain.
   *
   * @throws IllegalArgumentException if one does not
   */
  public static void check(byte[] classFile) {
    new ClassFileBounds(classFile).check();
  }

  private void check() {
    skipConstants();
    file.skip(6);
    file.skip(2L * file.u2());
    skipMembers(NOWHERE);
    skipMembers(CODE);
    skipAttributes(BOOTSTRAP_METHODS);
  }

  private void skipConstants() {
    int count = file.u2();
    for (int i = 1; i < count; i++) {
      int tag = file.u1();
      if (tag == 1) {
        skipText(i, file.u2());
      } else {
        skipConstant(i, tag);
      }
      i += tag == 5 || tag == 6 ? 1 : 0;
    }
  }

  private void skipText(int index, int length) {
    if (length > LONGEST_NAME) {
      file.skip(length);
      return;
    }
    String text = file.text(length);
    if (NAMES.contains(text)) {
      names.put(index, text);
    }
  }

  private void skipConstant(int index, int tag) {
    int size = ConstantPoolScan.size(tag);
    if (size == 0) {
      throw new IllegalArgumentException("constant " + index + " has the unknown tag " + tag);
    }
    file.skip(size - 1);
  }

  /** Skips fields or methods; looks into their attributes with the name. */
  private void skipMembers(String looksInto) {
    for (int members = file.u2(); members > 0; members--) {
      file.skip(6);
      skipAttributes(looksInto);
    }
  }

  /** Skips attributes; the content of those with the name must be as long as they say. */
  private void skipAttributes(String name) {
    for (int attributes = file.u2(); attributes > 0; attributes--) {
      String found = names.get(file.u2());
      long length = file.u4();
      long end = file.position() + length;
      if (JAVA_ME_STACK_MAP.equals(found) && version >= Opcodes.V1_7) {
        throw new IllegalArgumentException("the attribute StackMap is for older class files");
      } else if (name.equals(found)) {
        skipContent(name);
      } else {
        file.skip(length);
      }
      if (file.position() != end) {
        throw new IllegalArgumentException(
            "the attribute "
                + name
                + " ends at byte "
                + end
                + ", and what is in it at "
                + file.position());
      }
    }
  }

  private void skipContent(String name) {
    switch (name) {
      case CODE -> skipCode();
      case STACK_MAP -> StackMapBounds.skip(file);
      case BOOTSTRAP_METHODS -> skipBootstrapMethods();
      default -> throw new IllegalArgumentException(name);
    }
  }

  private void skipCode() {
    file.skip(4);
    file.skip(file.u4());
    file.skip(8L * file.u2());
    skipAttributes(STACK_MAP);
  }

  private void skipBootstrapMethods() {
    for (int methods = file.u2(); methods > 0; methods--) {
      file.skip(2);
      file.skip(2L * file.u2());
    }
  }
}
