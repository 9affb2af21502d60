package dev.bobbin.weaver;

import dev.bobbin.weaver.diagnostics.Diagnostic;
import dev.bobbin.weaver.internal.ClassWeaver;
import dev.bobbin.weaver.internal.RefusedClass;
import dev.bobbin.weaver.internal.WovenClass;
import dev.bobbin.weaver.internal.classfile.ClassFileBounds;
import dev.bobbin.weaver.internal.classfile.ConstantPoolScan;
import dev.bobbin.weaver.internal.classfile.Unreadable;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.emit.FrameClassFile;
import dev.bobbin.weaver.internal.lookup.ClassLookup;
import dev.bobbin.weaver.internal.scan.ReturnTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;

/** Weaves the generator methods of single classes; stateless and thread-safe. */
public final class Weaver {
  private final WeaverOptions options;

  /** Creates a weaver with the given settings. */
  public Weaver(WeaverOptions options) {
    this.options = Objects.requireNonNull(options, "options is null");
  }

  /** Returns a weaver with the same settings that knows other classes of the program. */
  public Weaver withClassFiles(Function<String, Optional<byte[]>> classFiles) {
    return new Weaver(options.withClassFiles(classFiles));
  }

  /** Returns whether the class may hold a generator or a marker, by its constant pool alone. */
  public static boolean mayNeedWeaving(byte[] classFile) {
    return ConstantPoolScan.mentionsBobbin(classFile);
  }

  /** Returns whether a class holds the suspended state of a generator method. */
  public static boolean isFrameClass(byte[] classFile) {
    try {
      return RuntimeMembers.isFrame(new ClassReader(classFile).getSuperName());
    } catch (RuntimeException unreadable) {
      return false;
    }
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
    if (!mayNeedWeaving(classFile)) {
      return WeaveResult.unchanged(classFile, List.of());
    }
    ClassWeaver weaver;
    try {
      Unreadable.rejectVersion(classFile);
      ClassFileBounds.check(classFile);
      weaver = new ClassWeaver(classFile, new ClassReader(classFile), options.classFiles());
    } catch (RuntimeException | StackOverflowError e) {
      return WeaveResult.unchanged(classFile, List.of(Unreadable.diagnose(classFile, e)));
    }
    try {
      return result(weaver.weave());
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      List<Diagnostic> damage = weaver.diagnoseDamage();
      if (damage.isEmpty()) {
        throw new WeaveException(weaver.className(), e);
      }
      return WeaveResult.unchanged(classFile, damage);
    }
  }

  private static WeaveResult result(WovenClass woven) {
    List<FrameClass> frames = new ArrayList<>();
    for (FrameClassFile frame : woven.frames()) {
      frames.add(new FrameClass(frame.internalName(), frame.bytes()));
    }
    return new WeaveResult(woven.bytes(), frames, woven.diagnostics(), woven.alreadyWoven());
  }

  /**
   * Returns why no generator can return a class or interface; empty if one can.
   *
   * @param internalName its name, such as {@code com/acme/Task}
   */
  public Optional<String> complaintAboutReturnType(String internalName) {
    ClassLookup classes = new ClassLookup(options.classFiles());
    String descriptor = "()L" + internalName + ";";
    return ReturnTypes.kind(descriptor, classes) != null
        ? Optional.empty()
        : Optional.of(ReturnTypes.complaint(descriptor, classes));
  }

  /**
   * Returns the class with every method named by an error, and every generator method, replaced by
   * one that throws {@code NotWovenError} with the errors as message.
   *
   * <p>The agent uses it where a build would fail: the rest of the class keeps working.
   *
   * @param classFile the class file that was refused
   * @param diagnostics what {@link #weave} found in it
   * @throws IllegalArgumentException if the class file is damaged or too new
   */
  public byte[] refuse(byte[] classFile, List<Diagnostic> diagnostics) {
    Objects.requireNonNull(classFile, "classFile is null");
    Objects.requireNonNull(diagnostics, "diagnostics is null");
    try {
      ClassFileBounds.check(classFile);
      return RefusedClass.write(classFile, diagnostics, options.classFiles());
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      throw new IllegalArgumentException("the class file cannot be rewritten (" + e + ")", e);
    }
  }
}
