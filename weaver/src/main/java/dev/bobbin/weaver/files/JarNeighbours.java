package dev.bobbin.weaver.files;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The classes around those of a jar. They may lie in a folder of it, as in a web archive; what a
 * release of a multi-release jar lacks is in that folder.
 */
final class JarNeighbours {
  private static final Pattern VERSION = Pattern.compile("META-INF/versions/\\d+/$");

  private final ZipReader zip;
  private final Map<String, ZipHeader> classes = new HashMap<>();

  /** Creates the neighbours of all classes of a jar. */
  JarNeighbours(ZipReader zip, List<ZipHeader> classes) {
    this.zip = zip;
    classes.forEach(entry -> this.classes.putIfAbsent(entry.path(), entry));
  }

  /** Returns the classes around one, by internal name. */
  Function<String, Optional<byte[]>> of(String path, byte[] classFile) {
    return internalName -> {
      String inRoot = Neighbours.name(classFile) + ClassFiles.SUFFIX;
      if (!path.endsWith(inRoot)) {
        return Optional.empty();
      }
      String root = path.substring(0, path.length() - inRoot.length());
      Optional<byte[]> beside = read(root + internalName);
      return beside.isPresent()
          ? beside
          : read(VERSION.matcher(root).replaceFirst("") + internalName);
    };
  }

  private Optional<byte[]> read(String name) {
    ZipHeader entry = classes.get(name + ClassFiles.SUFFIX);
    try {
      return entry == null ? Optional.empty() : Optional.of(zip.read(entry));
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }
}
