package dev.bobbin.weaver.diagnostics;

/** The note about classes that are compiled for a Java on which no generator can run. */
public final class OldRelease {

  /** The class file version of Java 17, the oldest that the runtime runs on (JVMS 4.1). */
  private static final int RUNTIME = 61;

  private OldRelease() {}

  /** Returns whether a class file is for a Java that is older than the runtime's. */
  public static boolean isIn(byte[] classFile) {
    return classFile.length > 8 && version(classFile) < RUNTIME;
  }

  /**
   * Returns the note.
   *
   * @param classFile the first such class
   * @param className its binary name
   * @param others how many more there are
   */
  public static Diagnostic note(byte[] classFile, String className, int others) {
    String text =
        "compiled for Java "
            + (version(classFile) - 44)
            + (others == 0 ? "" : ", as " + others + (others == 1 ? " other is" : " others are"))
            + ", but generators run on Java 17 and newer; compile with --release 17, or see to it"
            + " that nothing older runs it";
    return new Diagnostic(DiagnosticCode.OLD_JAVA_RELEASE, className, null, null, 0, text);
  }

  private static int version(byte[] classFile) {
    return (classFile[6] & 0xFF) << 8 | classFile[7] & 0xFF;
  }
}
