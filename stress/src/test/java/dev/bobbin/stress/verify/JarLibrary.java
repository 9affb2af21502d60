package dev.bobbin.stress.verify;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The classes of a jar, without those for newer versions of Java. */
public final class JarLibrary implements Library {
  private static final String SUFFIX = ".class";

  private final String name;
  private final ZipFile jar;
  private final List<String> classes;

  private JarLibrary(String name, Path path) throws IOException {
    this.name = name;
    this.jar = new ZipFile(path.toFile());
    this.classes =
        jar.stream()
            .map(ZipEntry::getName)
            .filter(entry -> entry.endsWith(SUFFIX) && !entry.startsWith("META-INF/"))
            .map(entry -> entry.substring(0, entry.length() - SUFFIX.length()))
            .filter(entry -> !entry.endsWith("module-info") && !entry.endsWith("package-info"))
            .sorted()
            .toList();
  }

  /** Finds a jar of the class path by its artifact's name; its version may be any. */
  public static JarLibrary onClassPath(String artifact) {
    return find(artifact, "-\\d[^-]*(-jre|-r|\\.Final)?\\.jar");
  }

  /** Finds the jar with the tests of an artifact. */
  public static JarLibrary testsOf(String artifact) {
    return find(artifact, "-\\d.*-tests\\.jar");
  }

  private static JarLibrary find(String artifact, String rest) {
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      String file = path.getFileName().toString();
      if (file.matches(Pattern.quote(artifact) + rest)) {
        return open(file.substring(0, file.length() - ".jar".length()), path);
      }
    }
    throw new IllegalArgumentException("no " + artifact + " on the class path");
  }

  private static JarLibrary open(String name, Path path) {
    try {
      return new JarLibrary(name, path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> classes() {
    return classes;
  }

  @Override
  public byte[] read(String internalName) {
    ZipEntry entry = jar.getEntry(internalName + SUFFIX);
    if (entry == null) {
      return null;
    }
    try (InputStream bytes = jar.getInputStream(entry)) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
