package dev.bobbin.weaver.files;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * Refuses jars that would harm whoever unpacks them, by what their directory says.
 *
 * <p>What an entry then holds is compared with it while it is read.
 */
final class ZipLimits {

  /** No compiler makes a class file of a tenth of this; weaving takes some times its size. */
  private static final long MOST_CLASS_BYTES = 32L << 20;

  /** Jars of classes are packed to a half or a third, those of text to a twentieth. */
  private static final long MOST_RATIO = 200;

  /** Below this no ratio does harm. */
  private static final long HARMLESS_BYTES = 256L << 20;

  private ZipLimits() {}

  /**
   * Accepts a jar whose entries all lie in it, once each, and are of sizes that a jar may have.
   *
   * @param jar its name, for the messages
   * @param size the bytes of the file
   */
  static void check(Path jar, long size, List<? extends ZipEntry> entries) throws ZipException {
    Set<String> names = new HashSet<>();
    long unpacked = 0;
    for (ZipEntry entry : entries) {
      String name = entry.getName();
      rejectPathOutside(jar, name);
      if (!names.add(name)) {
        throw new ZipException(jar + " has two entries " + name);
      }
      if (name.endsWith(".class") && entry.getSize() > MOST_CLASS_BYTES) {
        throw new ZipException(
            jar + ": " + name + " has " + megabytes(entry.getSize()) + ", too much for a class");
      }
      unpacked += Math.max(0, entry.getSize());
    }
    // Entries that overlap are packed a million times and more.
    if (unpacked > HARMLESS_BYTES && unpacked / MOST_RATIO > size) {
      throw new ZipException(
          jar
              + " would unpack to "
              + megabytes(unpacked)
              + ", more than "
              + MOST_RATIO
              + " times its size; weave its classes before they are packed");
    }
  }

  private static String megabytes(long bytes) {
    return (bytes >> 20) + " MB";
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
