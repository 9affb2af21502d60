package dev.bobbin.weaver.files;

import dev.bobbin.weaver.FrameClass;
import dev.bobbin.weaver.WeaveResult;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Replaces a jar by a copy with some classes exchanged and their frame classes beside them.
 *
 * <p>The order of the entries, their times, comments and compression methods stay. The copy is made
 * in the folder of the jar and then moved over it, so that nobody sees half a jar.
 */
final class JarRewriter {
  private final Path jar;
  private final Map<String, WeaveResult> results;

  /** The entries of all frame classes, including those an earlier weaving may have left. */
  private final Map<String, FrameClass> frameEntries = new HashMap<>();

  JarRewriter(Path jar, Map<String, WeaveResult> results) {
    this.jar = jar;
    this.results = results;
    results.forEach(
        (host, result) ->
            result.frameClasses().forEach(frame -> frameEntries.put(beside(host, frame), frame)));
  }

  void rewrite() throws IOException {
    rejectPrefix();
    Path copy = Files.createTempFile(jar.getParent(), jar.getFileName() + ".", ".tmp");
    // Ctrl-C leaves no time for what follows.
    copy.toFile().deleteOnExit();
    try {
      writeTo(copy);
      keepPermissions(copy);
      Files.move(copy, jar, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** A shell script before the first entry would be lost. */
  private void rejectPrefix() throws IOException {
    try (InputStream in = Files.newInputStream(jar)) {
      if (in.read() != 'P' || in.read() != 'K') {
        throw new ZipException(
            jar
                + " starts with something else than a zip entry; weave it before that is put there");
      }
    }
  }

  private void writeTo(Path copy) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile());
        ZipOutputStream out =
            new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(copy)))) {
      out.setComment(zip.getComment());
      for (ZipEntry entry : Collections.list(zip.entries())) {
        FrameClass frame = frameEntries.get(entry.getName());
        if (frame == null) {
          copy(zip, entry, out);
        } else {
          FrameClash.reject(jar + "!" + entry.getName(), ZipEntries.read(zip, entry), frame);
        }
      }
    }
  }

  private void copy(ZipFile zip, ZipEntry entry, ZipOutputStream out) throws IOException {
    WeaveResult result = results.get(entry.getName());
    if (result == null) {
      ZipEntries.copy(zip, entry, out);
    } else {
      ZipEntries.write(out, new ZipEntry(entry), result.bytes());
      addFrames(entry, result.frameClasses(), out);
    }
  }

  private static void addFrames(ZipEntry host, List<FrameClass> frames, ZipOutputStream out)
      throws IOException {
    for (FrameClass frame : frames) {
      ZipEntry entry = new ZipEntry(beside(host.getName(), frame));
      entry.setMethod(host.getMethod());
      // Not the instant: that would bring in the time zone of whoever weaves.
      entry.setTimeLocal(host.getTimeLocal());
      ZipEntries.write(out, entry, frame.bytes());
    }
  }

  /** The host's entry may lie in {@code META-INF/versions/N} or in {@code WEB-INF/classes}. */
  private static String beside(String hostEntry, FrameClass frame) {
    String folder = hostEntry.substring(0, hostEntry.lastIndexOf('/') + 1);
    String name = frame.internalName();
    return folder + name.substring(name.lastIndexOf('/') + 1) + ".class";
  }

  private void keepPermissions(Path copy) throws IOException {
    PosixFileAttributeView from = Files.getFileAttributeView(jar, PosixFileAttributeView.class);
    if (from != null) {
      Files.setPosixFilePermissions(copy, from.readAttributes().permissions());
    }
  }
}
