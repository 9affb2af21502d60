package dev.bobbin.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A jar of all classes that are where some of them come from. */
public final class ProgramJar {

  private ProgramJar() {}

  /** Packs the program, and returns its jar. */
  public static Path of(Path jar, Class<?>... oneOfEach) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Class<?> type : oneOfEach) {
        add(location(type), out);
      }
    }
    return jar;
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void add(Path location, JarOutputStream out) throws IOException {
    if (Files.isDirectory(location)) {
      copy(location, out);
    } else {
      try (FileSystem content = FileSystems.newFileSystem(location)) {
        copy(content.getPath("/"), out);
      }
    }
  }

  private static void copy(Path root, JarOutputStream out) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".class") && !name.equals("module-info.class")) {
          out.putNextEntry(new JarEntry(name));
          try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(out);
          }
        }
      }
    }
  }
}
