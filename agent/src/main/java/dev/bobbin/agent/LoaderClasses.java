package dev.bobbin.agent;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;

/**
 * The class files that a class loader finds as resources; none of these classes is loaded.
 *
 * @param loader the loader of the class that is woven
 */
record LoaderClasses(ClassLoader loader) implements Function<String, Optional<byte[]>> {

  @Override
  public Optional<byte[]> apply(String internalName) {
    try (InputStream in = loader.getResourceAsStream(internalName + ".class")) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
