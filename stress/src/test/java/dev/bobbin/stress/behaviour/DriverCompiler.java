package dev.bobbin.stress.behaviour;

import dev.bobbin.testing.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compiles a driver from the resources, against the libraries of the class path. */
final class DriverCompiler {

  private DriverCompiler() {}

  /** Returns the class files of a driver by internal name. */
  static Map<String, byte[]> compile(String driver) {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    Sources.compile(source(driver), "-g", "--release", "17")
        .forEach((name, bytes) -> classes.put(name.replace('.', '/'), bytes));
    return classes;
  }

  private static String source(String driver) {
    String path = "/drivers/" + driver + ".java";
    try (InputStream bytes = DriverCompiler.class.getResourceAsStream(path)) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
