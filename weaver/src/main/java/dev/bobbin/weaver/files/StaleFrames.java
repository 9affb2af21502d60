package dev.bobbin.weaver.files;

import dev.bobbin.weaver.internal.classfile.Unreadable;
import dev.bobbin.weaver.internal.contract.RuntimeMembers;
import dev.bobbin.weaver.internal.contract.WovenMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * Deletes frame classes whose generators are gone.
 *
 * <p>A compiler that replaces {@code Host.class} leaves {@code Host$count$Gen.class} beside it. A
 * frame class is stale if none of the classes whose name its own name starts with ({@code
 * Host$count}, {@code Host}) mentions it.
 */
public final class StaleFrames {
  private static final String SUFFIX = ".class";
  private static final int CLASS_CONSTANT = 7;

  private StaleFrames() {}

  /**
   * Returns the files of one directory, not of those below it, whose names frame classes may have.
   *
   * @throws IOException if the directory cannot be read; one that is missing is empty
   */
  public static List<Path> candidates(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(StaleFrames::hasNameOfFrame).sorted().toList();
    }
  }

  /**
   * Deletes the stale ones among the class files.
   *
   * @throws IOException if one cannot be read or deleted
   */
  public static void delete(List<Path> classFiles) throws IOException {
    for (Path file : classFiles) {
      if (hasNameOfFrame(file) && Files.exists(file) && isStale(file)) {
        // Another run may have been here at the same time.
        Files.deleteIfExists(file);
      }
    }
  }

  private static boolean hasNameOfFrame(Path file) {
    String name = file.getFileName().toString();
    return name.contains("$Gen") && name.endsWith(SUFFIX);
  }

  private static boolean isStale(Path file) throws IOException {
    ClassNode node = new ClassNode();
    Optional<byte[]> bytes = ClassFiles.readIfPresent(file);
    if (bytes.isEmpty()) {
      return false;
    }
    try {
      new ClassReader(bytes.get()).accept(node, ClassReader.SKIP_CODE);
      return isFrame(node) && !isMentioned(file, node.name);
    } catch (RuntimeException unreadable) {
      // ASM's answer to a class of a later Java and to a damaged one: neither is ours to delete.
      return false;
    }
  }

  /**
   * Returns whether a file with the name of a frame class is one, or what is left of one: a
   * compiler that was killed while it wrote leaves a class file without its end.
   */
  static boolean isFrameOrItsRest(byte[] content) {
    ClassNode node = new ClassNode();
    try {
      new ClassReader(content).accept(node, ClassReader.SKIP_CODE);
      return isFrame(node);
    } catch (RuntimeException unreadable) {
      return content.length == 0 || Unreadable.isDamaged(content);
    }
  }

  private static boolean isFrame(ClassNode node) {
    return RuntimeMembers.isFrame(node.superName) && WovenMark.version(node) != 0;
  }

  private static boolean isMentioned(Path file, String frame) throws IOException {
    String host = file.getFileName().toString();
    for (int end = host.lastIndexOf('$'); end > 0; end = host.lastIndexOf('$', end - 1)) {
      Path candidate = file.resolveSibling(host.substring(0, end) + SUFFIX);
      Optional<byte[]> bytes = ClassFiles.readIfPresent(candidate);
      if (bytes.isPresent() && mentions(bytes.get(), frame)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mentions(byte[] classFile, String className) {
    ClassReader reader = new ClassReader(classFile);
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int item = reader.getItem(i);
      boolean isClass = item > 0 && reader.readByte(item - 1) == CLASS_CONSTANT;
      if (isClass && reader.readUTF8(item, buffer).equals(className)) {
        return true;
      }
    }
    return false;
  }
}
