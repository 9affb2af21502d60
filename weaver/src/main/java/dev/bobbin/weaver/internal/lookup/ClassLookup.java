package dev.bobbin.weaver.internal.lookup;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * The declarations of other classes, looked up when a rule asks for them.
 *
 * <p>No stack map depends on it: what is not found is not judged.
 */
public final class ClassLookup {
  private static final int DECLARATIONS =
      ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

  /** No application can define what is in {@code java}. */
  private static final String PLATFORM = "java/";

  /** What was looked up there, for all hosts: every generator asks for the same few. */
  private static final Map<String, Optional<ClassNode>> ofPlatform = new ConcurrentHashMap<>();

  private final Function<String, Optional<byte[]>> classFiles;

  /** What was looked up, by internal name; empty for what was not found. */
  private final Map<String, Optional<ClassNode>> known = new HashMap<>();

  /**
   * Creates a look-up for one class, which itself need not be found.
   *
   * @param classFiles gives the class file for an internal name
   */
  public ClassLookup(ClassNode host, Function<String, Optional<byte[]>> classFiles) {
    this(classFiles);
    known.put(host.name, Optional.of(host));
  }

  /**
   * Creates a look-up for no class in particular.
   *
   * @param classFiles gives the class file for an internal name
   */
  public ClassLookup(Function<String, Optional<byte[]>> classFiles) {
    this.classFiles = classFiles;
  }

  /** Returns the declarations of a class, without code; empty if it is not found or damaged. */
  public Optional<ClassNode> find(String internalName) {
    return known.computeIfAbsent(internalName, this::read);
  }

  private Optional<ClassNode> read(String internalName) {
    return internalName.startsWith(PLATFORM)
        ? ofPlatform.computeIfAbsent(internalName, ClassLookup::readPlatform)
        : classFile(internalName).flatMap(bytes -> parse(internalName, bytes));
  }

  private static Optional<ClassNode> readPlatform(String internalName) {
    return PlatformClasses.find(internalName).flatMap(bytes -> parse(internalName, bytes));
  }

  private Optional<byte[]> classFile(String internalName) {
    Optional<byte[]> given = classFiles.apply(internalName);
    return given.isPresent() ? given : PlatformClasses.find(internalName);
  }

  private static Optional<ClassNode> parse(String internalName, byte[] classFile) {
    ClassNode node = new ClassNode();
    try {
      new ClassReader(readable(classFile)).accept(node, DECLARATIONS);
    } catch (RuntimeException damaged) {
      return Optional.empty();
    }
    return internalName.equals(node.name) ? Optional.of(node) : Optional.empty();
  }

  /** Declarations have long been written alike: ASM reads those of a Java to come, too. */
  private static byte[] readable(byte[] classFile) {
    if (classFile.length < 8 || ((classFile[6] & 0xFF) << 8 | classFile[7] & 0xFF) <= Opcodes.V25) {
      return classFile;
    }
    byte[] copy = classFile.clone();
    copy[6] = 0;
    copy[7] = Opcodes.V25;
    return copy;
  }
}
