package dev.bobbin.weaver.internal.classfile;

import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.diagnostics.DiagnosticCode;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/** Tells why a class file cannot be read. */
public final class Unreadable {

  /** The class file version that a release of ASM reads at least, that of Java 25. */
  private static final int NEWEST = Opcodes.V25;

  private static final int MAGIC = 0xCAFEBABE;

  private Unreadable() {}

  /**
   * Rejects what ASM takes for an old class: it takes the version for a negative number from 32,768
   * on, and reads the class.
   *
   * @throws IllegalArgumentException if the version is that high
   */
  public static void rejectVersion(byte[] classFile) {
    if (isClassFile(classFile) && u2(classFile, 6) > Short.MAX_VALUE) {
      throw new IllegalArgumentException("unknown version " + u2(classFile, 6));
    }
  }

  /** Returns whether a class file that cannot be read is one of a known Java. */
  public static boolean isDamaged(byte[] classFile) {
    return isClassFile(classFile) && u2(classFile, 6) <= NEWEST;
  }

  /** Returns the finding about a class file whose reading failed. */
  public static Diagnostic diagnose(byte[] classFile, Throwable failure) {
    int version = isClassFile(classFile) ? u2(classFile, 6) : 0;
    if (version > NEWEST) {
      return of(
          classFile,
          DiagnosticCode.CLASS_FILE_TOO_NEW,
          "class file version "
              + version
              + " is newer than this release can read ("
              + NEWEST
              + ", Java 25); compile with an older --release, or update Bobbin");
    }
    return of(
        classFile,
        DiagnosticCode.BAD_CLASS_FILE,
        "the class file cannot be read (" + failure + "); compile it again");
  }

  private static Diagnostic of(byte[] classFile, DiagnosticCode code, String message) {
    return new Diagnostic(code, className(classFile), null, null, 0, message);
  }

  /** Newer constants apart, the name stands where it always stood. */
  private static String className(byte[] classFile) {
    try {
      byte[] readable = classFile.clone();
      readable[6] = 0;
      readable[7] = NEWEST;
      return new ClassReader(readable).getClassName().replace('/', '.');
    } catch (RuntimeException e) {
      return Diagnostic.UNKNOWN_CLASS;
    }
  }

  private static boolean isClassFile(byte[] bytes) {
    return bytes.length >= 8 && (u2(bytes, 0) << 16 | u2(bytes, 2)) == MAGIC;
  }

  private static int u2(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
  }
}
