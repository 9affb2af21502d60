package dev.bobbin.conformance.coexistence;

import dev.bobbin.Gen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the build put classes and jars, and the class files that are there. */
final class Places {
  private Places() {}

  /** Returns the folder of the test classes as the compiler left them. */
  static Path compiled() {
    return named("bobbin.compiled.classes");
  }

  /** Returns the folder of the test classes that the plugin wove. */
  static Path woven() {
    return named("bobbin.woven.classes");
  }

  static Path agentJar() {
    return named("bobbin.agent.jar");
  }

  static Path jacocoJar() {
    return named("jacoco.agent.jar");
  }

  private static Path named(String property) {
    return Path.of(System.getProperty(property));
  }

  /** Returns where the runtime is: a jar, or a folder when the build makes no jars. */
  static Path runtime() {
    try {
      return Path.of(Gen.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the class files of the runtime by binary name. */
  static Map<String, byte[]> runtimeClasses() {
    Path runtime = runtime();
    if (Files.isDirectory(runtime)) {
      return classFiles(runtime, "dev.bobbin.");
    }
    try (FileSystem jar = FileSystems.newFileSystem(runtime)) {
      return classFiles(jar.getPath("/"), "dev.bobbin.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns, by binary name, the class files of a folder whose names begin so. */
  static Map<String, byte[]> classFiles(Path folder, String prefix) {
    Map<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        String name = binaryName(folder.relativize(file).toString());
        if (name.startsWith(prefix)) {
          found.put(name, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static String binaryName(String path) {
    return path.substring(0, path.length() - ".class".length())
        .replace('\\', '.')
        .replace('/', '.');
  }

  /** Writes class files given by binary name; returns the folder. */
  static Path write(Path folder, Map<String, byte[]> classFiles) throws IOException {
    for (Map.Entry<String, byte[]> entry : classFiles.entrySet()) {
      Path file = folder.resolve(entry.getKey().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
    return folder;
  }
}
