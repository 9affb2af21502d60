package dev.bobbin.weaver.files;

import dev.bobbin.weaver.Weaver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** Reads the classes of a jar, and keeps what is wrong with them until it matters. */
final class DamagedEntries {
  private final ZipReader zip;
  private final Path jar;

  /** The first complaint, or null. */
  private ZipException complaint;

  DamagedEntries(ZipReader zip, Path jar) {
    this.zip = zip;
    this.jar = jar;
  }

  /**
   * Returns the class file of an entry; nothing if it is damaged.
   *
   * @throws ZipException if it is damaged and seems to have generators
   */
  Optional<byte[]> read(ZipHeader entry) throws IOException {
    try {
      rejectTooLarge(entry);
      return Optional.of(zip.read(entry));
    } catch (ZipException damage) {
      if (Weaver.mayNeedWeaving(zip.readStart(entry, ClassFiles.MOST_BYTES))) {
        throw damage;
      }
      complaint = complaint == null ? damage : complaint;
      return Optional.empty();
    }
  }

  private void rejectTooLarge(ZipHeader entry) throws ZipException {
    if (entry.size() > ClassFiles.MOST_BYTES) {
      throw new ZipException(jar + ": " + entry.path() + " " + ClassFiles.tooLarge(entry.size()));
    }
  }

  /** Returns what whoever weaves the jar should know of them. */
  List<String> remarks() {
    return complaint == null ? List.of() : List.of(complaint.getMessage() + "; it was passed over");
  }

  /** Throws the first complaint, if there is one: the jar has to be written anew. */
  void rejectAny() throws ZipException {
    if (complaint != null) {
      throw complaint;
    }
  }
}
