package dev.bobbin.weaver.files;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;

/**
 * The classes around a class file, by internal name: those with the same root, which is where its
 * package begins. Of several classes of one name in several places, it is used with these.
 */
final class Neighbours implements Function<String, Optional<byte[]>> {
  private final Path file;
  private final byte[] classFile;

  /** Creates the neighbours of a class file. */
  Neighbours(Path file, byte[] classFile) {
    this.file = file;
    this.classFile = classFile;
  }

  @Override
  public Optional<byte[]> apply(String internalName) {
    try {
      Path root = root();
      return root == null
          ? Optional.empty()
          : ClassFiles.readIfPresent(root.resolve(internalName + ClassFiles.SUFFIX));
    } catch (IOException | InvalidPathException absent) {
      return Optional.empty();
    }
  }

  /** Returns null if the class is not where its name says. */
  private Path root() {
    String name = name(classFile);
    Path inRoot = Path.of(name + ClassFiles.SUFFIX);
    Path root = file.toAbsolutePath();
    if (name.isEmpty() || !root.endsWith(inRoot)) {
      return null;
    }
    for (int i = 0; i < inRoot.getNameCount(); i++) {
      root = root.getParent();
    }
    return root;
  }

  /** Returns the internal name of a class; an empty one if the class file cannot be read. */
  static String name(byte[] classFile) {
    try {
      return new ClassReader(classFile).getClassName();
    } catch (RuntimeException unreadable) {
      return "";
    }
  }
}
