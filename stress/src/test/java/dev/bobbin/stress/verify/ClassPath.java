package dev.bobbin.stress.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Class files of a library, and of what it is used with: other jars and the JDK. */
final class ClassPath implements Hierarchy.ClassFileSource {
  private final Library library;

  ClassPath(Library library) {
    this.library = library;
  }

  @Override
  public byte[] read(String internalName) {
    byte[] own = library.read(internalName);
    if (own != null) {
      return own;
    }
    byte[] jdk = JdkClasses.read(internalName);
    return jdk != null ? jdk : resource(internalName + ".class");
  }

  private static byte[] resource(String path) {
    try (InputStream bytes = ClassPath.class.getClassLoader().getResourceAsStream(path)) {
      return bytes == null ? null : bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
