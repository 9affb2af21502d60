package dev.bobbin.explorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The page as a file without data, and the files with data that are made from it. */
final class Page {
  private static final String RESOURCE = "page.html";
  private static final String BEFORE = "<script type=\"application/json\" id=\"recording\">";
  private static final String AFTER = "</script>";

  private final String head;
  private final String tail;

  private Page(String text) {
    int before = text.indexOf(BEFORE + "{}" + AFTER);
    if (before < 0) {
      throw new IllegalStateException(RESOURCE + " has no place for a recording");
    }
    this.head = text.substring(0, before + BEFORE.length());
    this.tail = text.substring(before + BEFORE.length() + 2);
  }

  /** What writes the data. */
  interface Data {
    void write(Utf8File out) throws IOException;
  }

  /** Reads the page that is beside this class. */
  static Page load() {
    try (InputStream in = Page.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing beside " + Page.class.getName());
      }
      return new Page(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the page with data; the file is there as a whole or as it was. */
  void write(Path file, Data data) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    // Not a temporary file of the JDK, which nobody else could read.
    Path written = folder.resolve(file.getFileName() + "." + System.nanoTime() + ".tmp");
    try {
      try (Utf8File out = new Utf8File(written)) {
        out.append(head);
        data.write(out);
        out.append(tail);
      }
      move(written, file);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static void move(Path written, Path file) throws IOException {
    try {
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException elsewhere) {
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
