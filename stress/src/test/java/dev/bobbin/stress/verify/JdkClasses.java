package dev.bobbin.stress.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The class files of the running JDK. */
final class JdkClasses {
  private static final Path MODULES =
      FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
  private static final Map<String, Path> FILES = index();

  private JdkClasses() {}

  /** Returns the class file of the given internal name, or null. */
  static byte[] read(String internalName) {
    Path file = FILES.get(internalName);
    try {
      return file == null ? null : Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether the JDK has a class of the given internal name. */
  static boolean contains(String internalName) {
    return FILES.containsKey(internalName);
  }

  /** Returns the internal names of the classes of a module, in order. */
  static List<String> of(String module) {
    Path root = MODULES.resolve(module);
    return FILES.entrySet().stream()
        .filter(entry -> entry.getValue().startsWith(root))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static Map<String, Path> index() {
    Map<String, Path> files = new HashMap<>();
    try (Stream<Path> modules = Files.list(MODULES)) {
      for (Path module : modules.toList()) {
        try (Stream<Path> all = Files.walk(module)) {
          all.filter(file -> file.toString().endsWith(".class"))
              .forEach(file -> files.put(internalName(module, file), file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.keySet().removeIf(name -> name.endsWith("module-info") || name.endsWith("package-info"));
    return files;
  }

  private static String internalName(Path module, Path file) {
    String name = module.relativize(file).toString();
    return name.substring(0, name.length() - ".class".length());
  }
}
