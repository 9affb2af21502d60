package dev.bobbin.weaver.internal.lookup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The class files of the JDK that runs the weaver. */
final class PlatformClasses {

  private PlatformClasses() {}

  static Optional<byte[]> find(String internalName) {
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    try (InputStream in = platform.getResourceAsStream(internalName + ".class")) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
