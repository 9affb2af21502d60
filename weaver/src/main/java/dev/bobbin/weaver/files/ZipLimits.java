package dev.bobbin.weaver.files;

import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;

/** Refuses jars that unpack to far more than a jar does, by what their directory says. */
final class ZipLimits {

  /** Jars of classes are packed to a half or a third, those of text to a twentieth. */
  private static final long MOST_RATIO = 200;

  /** Below this no ratio does harm. */
  private static final long HARMLESS_BYTES = 256L << 20;

  private ZipLimits() {}

  /**
   * Accepts entries that can be read in a time that fits the size of the jar.
   *
   * @param jar its name, for the messages
   * @param size the bytes of the file
   */
  static void check(Path jar, long size, List<ZipHeader> entries) throws ZipException {
    long unpacked = 0;
    for (ZipHeader entry : entries) {
      unpacked += entry.size();
      // Entries that overlap are packed a million times and more.
      if (unpacked < 0 || unpacked > HARMLESS_BYTES && unpacked / MOST_RATIO > size) {
        throw new ZipException(
            jar
                + " would unpack to "
                + (unpacked >> 20)
                + " MB, more than "
                + MOST_RATIO
                + " times its size; weave its classes before they are packed");
      }
    }
  }
}
