package dev.bobbin.weaver.files;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;

/** Refuses to change jars that would be of no use afterwards, or harm whoever unpacks them. */
final class JarRules {

  private JarRules() {}

  /**
   * Accepts a jar whose entries all lie in it, each class once, and that is not signed.
   *
   * @param jar its name, for the messages
   */
  static void check(Path jar, List<ZipHeader> entries) throws ZipException {
    Set<String> classes = new HashSet<>();
    for (ZipHeader entry : entries) {
      String path = entry.path();
      rejectPathOutside(jar, path);
      rejectSignature(jar, path);
      if (path.endsWith(ClassFiles.SUFFIX) && !classes.add(path)) {
        throw new ZipException(jar + " has two entries " + path);
      }
    }
  }

  private static void rejectSignature(Path jar, String path) throws ZipException {
    if (path.matches("(?i)META-INF/[^/]+\\.SF")) {
      throw new ZipException(
          jar
              + " is signed, and weaving would break the signature; weave it before it is signed,"
              + " or remove META-INF/*.SF and sign it again afterwards");
    }
  }

  /** A name such as {@code ../x} would be written outside by whoever unpacks the jar. */
  private static void rejectPathOutside(Path jar, String name) throws ZipException {
    String path = name.replace('\\', '/');
    boolean absolute = path.startsWith("/") || path.matches("[A-Za-z]:.*");
    if (absolute || List.of(path.split("/")).contains("..")) {
      throw new ZipException(jar + " has an entry that points out of it: " + name);
    }
  }
}
