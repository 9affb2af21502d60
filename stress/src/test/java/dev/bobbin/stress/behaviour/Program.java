package dev.bobbin.stress.behaviour;

import dev.bobbin.stress.verify.Library;
import java.util.List;
import java.util.Map;

/**
 * A driver and the libraries that it exercises; their classes are its own, not those of the class
 * path.
 */
final class Program implements Library {
  private final String driver;
  private final Map<String, byte[]> compiled;
  private final List<? extends Library> libraries;

  Program(String driver, List<? extends Library> libraries) {
    this.driver = driver;
    this.compiled = DriverCompiler.compile(driver);
    this.libraries = libraries;
  }

  @Override
  public String name() {
    return driver;
  }

  @Override
  public List<String> classes() {
    return List.copyOf(compiled.keySet());
  }

  @Override
  public byte[] read(String internalName) {
    byte[] own = compiled.get(internalName);
    if (own != null) {
      return own;
    }
    for (Library library : libraries) {
      byte[] bytes = library.read(internalName);
      if (bytes != null) {
        return bytes;
      }
    }
    return null;
  }
}
